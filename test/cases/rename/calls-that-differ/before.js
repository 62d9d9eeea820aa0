const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export async function leave(chat_id) {
  const body = { chat_id };
  await post("unfollow_chat", body);
  await post("get_chat", body);
}
