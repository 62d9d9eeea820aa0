import { audienceOf, listOf, threadOf } from "./read.js";

const api = (action) => `https://api.livechatinc.com/v3.2/agent/action/${action}`;

async function post(action, payload = {}) {
  const response = await fetch(api(action), {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

const [{ id }] = listOf(await post("list_chats", { sort_order: "asc" }));
const chat = await post("get_chat", { chat_id: id });
const said = threadOf(chat).events.map((event) => `${audienceOf(event)}: ${event.text}`);
const { chats: [{ thread: { events: [{ recipients: to = "nobody" }] } }] } = await post("list_archives", { limit: 1 });
console.log(JSON.stringify({ id, said, to }));
