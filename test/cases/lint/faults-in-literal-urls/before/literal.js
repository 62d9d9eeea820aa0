// shape A
export async function say(chat_id, text) {
  return fetch("https://api.livechatinc.com/v3.5/agent/action/send_event", {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ chat_id, event: { type: "message", text, recipients: "all" } }),
  });
}
const TRANSFER = "https://api.livechatinc.com/v3.6/agent/action/transfer_chat";
export const move = (id, group) =>
  fetch(TRANSFER, { method: "POST", body: JSON.stringify({ id, target: { type: "group", ids: [group] }, force: true, ignore_requester_presence: true }) });
export async function follow(chatId) {
  await axios.post("https://api.livechatinc.com/v3.6/agent/action/follow_chat", { chat_id: chatId });
}
export async function archives() {
  const { data } = await axios.post("https://api.livechatinc.com/v3.5/agent/action/list_archives", {
    filters: { from: "2024-01-01T00:00:00.000000Z" },
    pagination: { page: 1, limit: 50 },
  });
  return data.chats;
}
export async function chats() {
  const res = await axios.post("https://api.livechatinc.com/v3.4/agent/action/list_chats", {});
  return res.data.chats.map((chat) => chat.id);
}
export const tag = (chat_id, tag) => axios.post("https://api.livechatinc.com/v3.5/agent/action/tag_chat", { chat_id, tag });
export const assign = (chat_id, agent_id) => axios.post("https://api.livechatinc.com/v3.5/agent/action/assign_chat", { chat_id, agent_id });
export const close = (chat_id) => axios.post("https://api.livechatinc.com/v3.5/agent/action/close_chat", { chat_id });
export const activate = (id) => axios.post("https://api.livechatinc.com/v3.5/agent/action/activate_chat", { chat: { id } });
