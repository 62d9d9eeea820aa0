const ws = require("./rpc");
const url = "https://api.livechatinc.com/v3.1/agent/action/send_event";

exports.say = async (chat_id, text) => {
  const res = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, event: { type: "message", text } }) });
  const data = await res.json();
  return data.event_id;
};
