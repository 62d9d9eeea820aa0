const base = "https://api.livechatinc.com/v3.0/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export async function reopen(chatId) {
  const res = await post("activate_chat", { payload: { chat: { id: chatId } } });
  console.log(`${res.chat.id} is open`);
  return res.chat.id;
}

export const reopenAll = (ids) =>
  ids.map((id) => post("activate_chat", { payload: { chat: { id } } }).then((res) => ({ id: res.chat.id })));

export async function create(name, email) {
  const made = await post("create_customer", { payload: { name, email, avatar: "https://example.com/a.png" } });
  return [made.name.trim(), made.email, made.avatar];
}

export async function seen(chat_id, seconds) {
  const one = await post("update_last_seen_timestamp", { payload: { chat_id, timestamp: seconds } });
  return one.timestamp;
}
