const LC_API = process.env.LC_API ?? "https://api.livechatinc.com/v3.5/agent/action";
const headers = { "Content-Type": "application/json" };
export async function listChats() {
  const r = await fetch(LC_API + "/list_chats", { method: "POST", headers, body: JSON.stringify({ filters: { include_active: true }, pagination: { page: 1 } }) });
  const json = await r.json();
  return json.chats;
}
export async function sendPrivate(chatId, text) {
  const body = { chat_id: chatId, event: { type: "message", text } };
  if (text.startsWith("!")) body.event.recipients = "agents";
  const r = await fetch(`${LC_API}/send_event`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await r.json()).event.id;
}
export const assign = (chatId, agent) => fetch(`${LC_API}/assign_chat`, { method: "POST", headers, body: JSON.stringify({ id: chatId, agent }) });
