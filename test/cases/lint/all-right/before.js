const url = (method) => `https://api.livechatinc.com/v3.6/agent/action/${method}`;
const call = async (method, body) => (await fetch(url(method), { method: "POST", body: JSON.stringify(body) })).json();

export async function last(chat_id) {
  const { thread } = await call("get_chat", { chat_id });
  for (const event of thread.events) if (event.visibility === "all") return event.text;
  const { chats_summary, next_page_id } = await call("list_chats", { filters: { active: true }, sort_order: "desc", limit: 10 });
  return chats_summary.length > 0 && next_page_id;
}
