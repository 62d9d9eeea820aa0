import { Agent } from "@livechat/lc-sdk-js";

const api = new Agent.Web("id", () => ({}));

export const whisper = (chatId, text) => api.sendEvent(chatId, { type: "message", text, recipients: "agents" });
