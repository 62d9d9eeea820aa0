import { agent, configuration, customer, reports } from "./livechat.js";

const { chat_id } = await customer("start_chat", {
  chat: { thread: { events: [{ type: "message", text: "Hello", recipients: "all" }] } },
});
const { chats_summary } = await agent("list_chats", { sort_order: "asc" });
await agent("send_event", { chat_id: chats_summary[0].id, event: { type: "message", text: "Hi", visibility: "all" } });
await configuration("list_group_properties", { id: 1, namespace: "shop" });
const { records } = await reports("chats/total_chats", { filters: { from: "2026-01-01T00:00:00Z" } });
console.log(JSON.stringify({ chat_id, first: chats_summary[0].id, days: Object.keys(records) }));
