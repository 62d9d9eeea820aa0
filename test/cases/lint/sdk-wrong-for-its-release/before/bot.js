import { Agent } from "@livechat/lc-sdk-js";

const rtm = new Agent.RTM();
rtm.sendEvent("chat", { type: "message", text: "hi", recipients: "agents" });
rtm.transferChat("chat", { target: { type: "group", ids: [1] }, force: true, whenever: 1 });
rtm.grantChatAccess("chat", { type: "group", id: 1 });
rtm.addUserToChat("chat", "a@example.com", "agent", "all");
rtm.on("chat_access_granted", (payload) => console.log(payload.id));
rtm.on("incoming_event", ({ event }) => console.log(event.recipients));
