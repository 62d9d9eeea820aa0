const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["close_thread"];
for (const name of NAMES) {
  console.log(name.toUpperCase());
  post(name, { chat_id: "b" });
}
