const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["close_thread"];
const api = {};
for (const name of NAMES) api[name] = (payload) => post(name, payload);

const { close_thread: end } = api;
end({ chat_id: "b" });
