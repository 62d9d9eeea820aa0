const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export async function seen(chat_id) {
  const payload = { chat_id };
  await post("follow_chat", payload);
  await post("get_chat", payload);
}
