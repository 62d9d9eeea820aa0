const BASE = "https://api.livechatinc.com/v3.2/agent/action";
const call = async (method, payload) =>
  (await fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) })).json();

const byOrder = (a, b) => Date.parse(a.created_at) - Date.parse(b.created_at);

export async function load() {
  const { chats_summary } = await call("list_chats", {});
  chats_summary.sort((a, b) => Date.parse(b.last_thread_summary.created_at) - Date.parse(a.last_thread_summary.created_at));
  const [first, second] = chats_summary;
  if (first.last_thread_summary.created_at < second.last_thread_summary.created_at) swap(first, second);
  if (Date.parse(first.last_thread_summary.created_at) - Date.parse(second.last_thread_summary.created_at) > 0) swap(first, second);
  return chats_summary;
}

export async function events(chat_id) {
  const { chats } = await call("list_archives", { filters: { query: chat_id }, limit: 25 });
  const found = chats.flatMap((chat) => chat.thread.events);
  return found.toSorted(byOrder);
}
