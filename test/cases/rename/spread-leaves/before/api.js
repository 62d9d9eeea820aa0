import { show } from "views";
async function load(chat_id) {
  const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await r.json();
  show({ ...chat, extra: 1 });
  const { id } = { ...chat };
  localStorage.setItem("x", JSON.stringify({ ...chat, at: Date.now() }));
}
load("K");
