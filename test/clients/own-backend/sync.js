import { load, save } from "./backend.js";
import { call } from "./livechat.js";

const { chats_summary } = await call("list_chats", { sort_order: "asc", limit: 1 });
const [{ id: chat_id }] = chats_summary;
await call("follow_chat", { chat_id });
const { thread } = await call("get_chat", { chat_id });
console.log(`send_event: ${thread.events.length} rows with recipients of chat_id ${chat_id}`);

const rows = thread.events.map((event) => ({
  chat_id,
  author: event.author_id,
  recipients: event.recipients,
}));
await save("send_event", { chat_id, rows });
const stored = await load("send_event");
for (const { recipients, author } of stored.rows) console.log(JSON.stringify({ author, recipients }));
await call("unfollow_chat", { chat_id: stored.chat_id });
