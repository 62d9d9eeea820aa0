const { BASE } = require("./lib/base.js");

exports.follow = (chat_id) => fetch(`${BASE}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
