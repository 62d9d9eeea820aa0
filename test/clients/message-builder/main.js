import { EventBuilder, fileEvent } from "./event-builder.js";
import { mail } from "./mail.js";

const URL = "https://api.livechatinc.com/v3.3/agent/action";

async function call(action, payload) {
  const response = await fetch(`${URL}/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

const { chats_summary } = await call("list_chats", { sort_order: "asc" });
const chat_id = chats_summary[0].id;
const events = [
  new EventBuilder().text("Hello").build(),
  new EventBuilder().text("A note").forAgents().build(),
  fileEvent("https://cdn.example/a.png", "all"),
];
const ids = [];
for (const event of events) ids.push((await call("send_event", { chat_id, event })).event_id);
await call("send_typing_indicator", { chat_id, is_typing: true, recipients: "all" });
const { thread } = await call("get_chat", { chat_id });
const heard = thread.events.slice(-3).map((event) => [event.type, event.recipients]);
console.log(JSON.stringify({ ids, heard, mail: mail(["boss@shop.example"], "done") }));
