const { leave } = require("./lib/other.js");
const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

exports.follow = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
exports.leave = leave;
