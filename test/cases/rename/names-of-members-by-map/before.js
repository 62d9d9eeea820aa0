const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["close_thread"];
const api = new Map(NAMES.map((name) => [name, (payload) => post(name, payload)]));

api.get("close_thread")({ chat_id: "b" });
