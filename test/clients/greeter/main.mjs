const BASE = "https://api.livechatinc.com/v3.3/agent/action";
const headers = { "Content-Type": "application/json", Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` };

async function call(method, payload) {
  const res = await fetch(`${BASE}/${method}`, { method: "POST", headers, body: JSON.stringify(payload) });
  const answer = await res.json();
  if (!res.ok) throw new Error(answer.error.message);
  return answer;
}

const colleague = "ben@shop.example";
const records = [{ author_id: colleague, at: 1 }];
const { chat_id, thread_id } = await call("start_chat", {
  chat: { thread: { events: [{ type: "message", text: "Hello", author_id: colleague, recipients: "all" }] } },
});
const chat = await call("get_chat", { chat_id, thread_id });
console.log(chat.thread.events.map(({ author_id, text }) => `${author_id}: ${text}`).join(" / "), records[0].author_id);
