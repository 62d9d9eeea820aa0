const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["close_thread"];
const api = Object.fromEntries(NAMES.map((name) => [name, (payload) => post(name, payload)]));

api.close_thread({ chat_id: "b" });
