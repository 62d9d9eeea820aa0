import { Agent } from "./agents.js";

const agent = new Agent.Web("bond");
agent.sendEvent("chat", { type: "message", text: "shaken", recipients: "agents" });
agent.deactivateChat("chat");
agent.on("chat_access_granted", (payload) => console.log(payload.access));
