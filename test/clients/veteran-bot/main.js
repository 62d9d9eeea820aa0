import { log, note } from "./log.js";

const headers = { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" };

async function ask(action, payload) {
  const response = await fetch(`https://api.livechatinc.com/v3.0/agent/action/${action}`, {
    method: "POST",
    headers,
    body: JSON.stringify({ payload }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${action}: ${body.error.message}`);
  return body;
}

const opening = { id: "Q0008" };
const { chat } = await ask("activate_chat", { chat: opening });
const thread = chat.threads[0].id;
note("bot-7", thread);

const sent = await fetch("https://api.livechatinc.com/v3.0/agent/action/send_event", {
  method: "POST",
  headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
  body: JSON.stringify({
    author_id: "bot-7",
    payload: { chat_id: "Q0008", event: { type: "message", text: "I am back", recipients: "all" } },
  }),
});
log({ ok: sent.ok });

const history = await ask("get_chat_threads", { chat_id: "Q0004", thread_ids: ["K0005"] });
for (const event of history.chat.threads[0].events) log({ text: event.text, timestamp: event.timestamp });

await ask("update_last_seen_timestamp", { chat_id: "Q0004", timestamp: 1709283610 });
await ask("update_last_seen_timestamp", { chat_id: "Q0008" });

const customer = await ask("create_customer", { name: "Olga", email: "olga@mail.example" });
await ask("ban_customer", { customer_id: customer.id, ban: { days: 1 } });
const archives = await ask("get_archives", { filters: { agent_ids: ["anna@shop.example"] }, pagination: { page: 1, limit: 3 } });
log({ customer: customer.id, archived: archives.chats.map(({ chat }) => chat.id) });
