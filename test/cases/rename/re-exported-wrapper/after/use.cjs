const api = require("./index.cjs");

exports.close = (chat_id) => api.send("deactivate_chat", { chat_id });
exports.revoke = (id, group) => api.send("revoke_chat_access", { id, access: { type: "group", id: group } });
