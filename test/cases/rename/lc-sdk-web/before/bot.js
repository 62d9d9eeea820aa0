import { Agent } from "@livechat/lc-sdk-js";

const api = new Agent.Web({ token: "x" });

export const whisper = (chatId, text) => api.sendEvent(chatId, { type: "message", text, recipients: "agents" });
