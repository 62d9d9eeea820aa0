const { api } = require("./config.json");

exports.read = (chat_id) => fetch(`${api}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
