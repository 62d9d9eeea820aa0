import { Agent } from "@livechat/lc-sdk-js";

const rtm = new Agent.RTM();
rtm.sendEvent("chat", { type: "message", text: "hi", visibility: "agents" });
rtm.sendTypingIndicator("chat", true, "agents");
rtm.addUserToChat("chat", "a@example.com", "agent", "all", true);
rtm.deactivateChat("chat", true);
rtm.on(Agent.Objects.Pushes.ChatAccessUpdated, (payload) => console.log(payload.access.group_ids));
