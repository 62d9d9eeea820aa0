const api = require("./index.cjs");

exports.close = (chat_id) => api.send("close_thread", { chat_id });
exports.revoke = (id, group) => api.send("revoke_access", { resource: "chat", id, access: { type: "group", id: group } });
