import { Agent } from "@livechat/lc-sdk-js";

const rtm = new Agent.RTM();

export async function handOver(chatId, group, options) {
  await rtm.sendTypingIndicator(chatId, false, "agents");
  await rtm.transferChat(chatId, { target: { type: "group", ids: [group] }, force: true });
  await rtm.transferChat(chatId, { ...options, force: options.hurry });
  await rtm.addUserToChat(chatId, "agent@example.com", "agent", true);
  await rtm.sendEvent(chatId, { type: "message", text: "bye", recipients: "agents" }, true);
  await rtm.deactivateChat(chatId);
}
