import { Agent } from "lc";

const api = new Agent.Web("id", () => ({}));

export const whisper = (chatId, text) => api.sendEvent(chatId, { type: "message", text, recipients: "agents" });
