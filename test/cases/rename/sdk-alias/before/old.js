const { Agent } = require("lc-old");

const api = new Agent.Web("id", () => ({}));

exports.whisper = (chatId, text) => api.sendEvent(chatId, { type: "message", text, visibility: "agents" });
exports.end = (chatId) => api.deactivateChat(chatId, true);
