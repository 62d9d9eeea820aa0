import { findAnswer } from "./answers.js";
import { counters, count } from "./counters.js";

const ME = "anna@shop.example";
const headers = {
  Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`,
  "Content-Type": "application/json",
};

const summary = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_chats_summary", {
  method: "POST",
  headers,
  body: JSON.stringify({ order: "asc", limit: 10 }),
});
const { chats_summary } = await summary.json();

for (const { id, last_thread_summary: last, users } of chats_summary) {
  if (!last.active || !users.some((user) => user.id === ME)) continue;

  const response = await fetch(`https://api.livechatinc.com/v3.1/agent/action/get_chat_threads`, {
    method: "POST",
    headers,
    body: JSON.stringify({ chat_id: id, thread_ids: [last.id] }),
  });
  const { chat } = await response.json();
  const visible = chat.threads[0].events.filter((event) => event.recipients === "all");
  const answer = findAnswer(visible.at(-1).text);
  if (!answer) continue;

  const sent = await fetch("https://api.livechatinc.com/v3.1/agent/action/send_event", {
    method: "POST",
    headers,
    body: JSON.stringify({
      chat_id: id,
      event: { type: "message", text: answer.text, recipients: "all" },
    }),
  });
  const { event_id } = await sent.json();
  count("send_event");
  console.log(JSON.stringify({ chat: id, visible: visible.length, said: event_id }));

  await fetch("https://api.livechatinc.com/v3.1/agent/action/tag_chat_thread", {
    method: "POST",
    headers,
    body: JSON.stringify({ chat_id: id, thread_id: last.id, tag: answer.tag }),
  });
  const closed = await fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", {
    method: "POST",
    headers,
    body: JSON.stringify({ chat_id: id }),
  });
  count("close_thread");
  console.log(`close_thread said ${closed.status}; tag_chat_thread is done too`);
}
console.log(JSON.stringify(counters));
