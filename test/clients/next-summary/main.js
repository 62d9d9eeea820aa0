import { post } from "./livechat.js";

const { chats_summary } = await post("list_chats", { filters: { active: true }, sort_order: "asc" });
const chats_info = chats_summary.map((chat) => {
  const { last_thread_summary: thread } = chat;
  return { id: chat.id, thread: thread.id, active: thread.active, users: chat.users.length, last: chat.last_event_per_type.message.event.text };
});
console.log(JSON.stringify({ chats_info }));
for (const chat of chats_summary) console.log(`${chat.id} ends in ${chat.last_event_per_type.message.thread_id}`);
