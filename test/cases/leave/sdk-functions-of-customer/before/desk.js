import { Agent, Customer } from "@livechat/lc-sdk-js";

const { sendEvent } = new Customer.Web();
const own = { transferChat: (chatId, options) => [chatId, options] };
const { transferChat } = own;

export const rtm = new Agent.RTM();

export function say(chatId) {
  transferChat(chatId, { force: true });
  return sendEvent(chatId, { type: "message", text: "hi", recipients: "all" });
}
