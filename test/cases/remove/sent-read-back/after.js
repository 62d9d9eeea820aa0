const base = "https://api.livechatinc.com/v3.1/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export async function reopen(chatId) {
  const res = await post("activate_chat", { chat: { id: chatId } });
  console.log(`${chatId} is open`);
  return chatId;
}

export const reopenAll = (ids) =>
  ids.map((id) => post("activate_chat", { chat: { id } }).then((res) => ({ id: id })));

export async function create(name, email) {
  const made = await post("create_customer", { name, email, avatar: "https://example.com/a.png" });
  return [name.trim(), email, "https://example.com/a.png"];
}

export async function seen(chat_id, seconds) {
  const one = await post("mark_events_as_seen", { chat_id, seen_up_to: new Date(seconds * 1000).toISOString() });
  return seconds;
}
