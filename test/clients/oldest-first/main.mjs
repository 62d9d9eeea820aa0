const BASE = "https://api.livechatinc.com/v3.0/agent/action";
const headers = { "Content-Type": "application/json", Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` };

async function call(method, payload) {
  const res = await fetch(`${BASE}/${method}`, { method: "POST", headers, body: JSON.stringify({ payload }) });
  const answer = await res.json();
  if (!res.ok) throw new Error(answer.error.message);
  return answer;
}

const shelves = [
  { name: "b", order: 2 },
  { name: "a", order: 1 },
];
const byOrder = (a, b) => a.order - b.order;

const { chats_summary } = await call("get_chats_summary", {});
const [first, second] = chats_summary;
if (first.last_thread_summary.order >= second.last_thread_summary.order) console.log(`${first.id} is older`);
const [newer, older] = [first.last_event_per_type.message, second.last_event_per_type.message];
console.log(newer.thread_order > older.thread_order ? "later" : "sooner");
chats_summary.sort((a, b) => b.last_thread_summary.order - a.last_thread_summary.order);
console.log(chats_summary.map(({ id }) => id).join());

const { chats } = await call("get_archives", { filters: { query: "order" } });
for (const { chat } of chats) {
  const events = chat.thread.events.filter(({ type }) => type === "message");
  events.sort(byOrder);
  console.log(events.map(({ text }) => text).join(" / "));
}
console.log(shelves.toSorted((a, b) => a.order - b.order).map(({ name }) => name).join());
