const { message } = require("./lib/message.js");
const url = "https://api.livechatinc.com/v3.3/agent/action/send_event";

exports.say = (chat_id, text) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id, event: message(text) }) });
