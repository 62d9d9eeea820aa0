const post = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${name}`, { method: "POST", body: JSON.stringify(payload) });

const NAMES = ["deactivate_chat"];
for (const name of NAMES) {
  console.log(name.toUpperCase());
  post(name, { id: "b" });
}
