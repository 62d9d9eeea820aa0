import { post } from "./livechat.js";

export async function* closedChats() {
  let page_id;
  do {
    const payload = page_id ? { page_id } : { filters: { include_active: false }, order: "asc", limit: 1 };
    const { chats_summary, next_page_id, found_chats } = await post("get_chats_summary", payload);
    for (const chat of chats_summary) yield { chat, found_chats };
    page_id = next_page_id;
  } while (page_id);
}
