const ws = require("./rpc");
const url = "https://api.livechatinc.com/v3.0/agent/action/send_event";

exports.say = async (chat_id, text) => {
  const res = await fetch(url, { method: "POST", body: JSON.stringify({ payload: { chat_id, event: { type: "message", text } } }) });
  const data = await res.json();
  return data.event.id;
};
