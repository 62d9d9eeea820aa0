import { post, upload } from "./livechat.js";

const own = { threads_summary: [{ order: 1 }] };

async function enter(name, email) {
  const made = await post("create_customer", { name, email, fields: { plan: "gold" } });
  console.log(`${made.name} <${made.email}>`);
  const better = name.toUpperCase();
  const changed = await post("update_customer", { customer_id: made.id, name: better });
  console.log(changed.name);
}

async function reopen(chatId, seconds) {
  const res = await post("activate_chat", { chat: { id: chatId } });
  const seen = await post("update_last_seen_timestamp", { chat_id: res.chat.id, timestamp: seconds });
  console.log(seen.timestamp === seconds);
  await post("set_access", { id: chatId, resource: "chat", access: { type: "group", id: 1 } });
}

async function count(chatId) {
  const { threads_summary: threads } = await post("get_chat_threads_summary", { chat_id: chatId, order: "asc" });
  const oldest = threads.sort((a, b) => a.order - b.order)[0];
  console.log(JSON.stringify([threads.length, oldest.id, oldest.events_count > 2, own.threads_summary[0].order]));
}

const chats = await post("get_chats_summary", {});
const closed = chats.chats_summary.filter((chat) => !chat.last_thread_summary.active);
for (const { id } of closed) await count(id);
await enter("Rita", "rita@mail.example");
await reopen(closed[0].id, 1700000000);
console.log(await upload("a map"));

const { customers } = await post("get_customers", {});
console.log(customers.map((customer) => customer.fields.plan ?? "none").join());
const { chats: found } = await post("get_archives", { filters: { date_from: "2020-01-01", date_to: "2099-12-31" } });
console.log(found.length);
