import { Agent } from "@livechat/lc-sdk-js";

const rtm = new Agent.RTM();

export async function handOver(chatId, group, options) {
  await rtm.sendTypingIndicator(chatId, false, "agents");
  await rtm.transferChat(chatId, { target: { type: "group", ids: [group] }, ignore_agents_availability: true, ignore_requester_presence: true });
  await rtm.transferChat(chatId, { ...options, ignore_agents_availability: options.hurry });
  await rtm.addUserToChat(chatId, "agent@example.com", "agent", true);
  await rtm.sendEvent(chatId, { type: "message", text: "bye", visibility: "agents" }, true);
  await rtm.deactivateChat(chatId);
}
