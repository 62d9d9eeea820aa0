import { lc } from "./client.js";
export const follow = (chatId) => lc.post("/agent/action/follow_chat", { chat_id: chatId });
export const transfer = (id, ids) => lc.post("/agent/action/transfer_chat", { id, target: { type: "group", ids }, force: true });
export async function list() {
  const { data } = await lc.post("/agent/action/list_chats", { limit: 100 });
  return data.chats;
}
export async function archive(page) {
  const { data: { chats, pagination } } = await lc.post("/agent/action/list_archives", { pagination: { page, limit: 100 } });
  return { chats, total: pagination.total };
}
export const tag = (chat_id, tag) => lc.post("/agent/action/tag_chat", { chat_id, tag });
