const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["close_thread"];
const camel = (text) => text.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const api = {};
for (const name of NAMES) api[camel(name)] = (payload) => post(name, payload);

api.closeThread({ chat_id: "b" });
