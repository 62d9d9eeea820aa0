const BASE = "https://api.livechatinc.com/v3.0/agent/action";
const call = async (method, payload) =>
  (await fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify({ payload }) })).json();

const byOrder = (a, b) => a.order - b.order;

export async function load() {
  const { chats_summary } = await call("get_chats_summary", {});
  chats_summary.sort((a, b) => b.last_thread_summary.order - a.last_thread_summary.order);
  const [first, second] = chats_summary;
  if (first.last_thread_summary.order < second.last_thread_summary.order) swap(first, second);
  if (first.last_thread_summary.order - second.last_thread_summary.order > 0) swap(first, second);
  return chats_summary;
}

export async function events(chat_id) {
  const { chats } = await call("get_archives", { filters: { query: chat_id } });
  const found = chats.flatMap(({ chat }) => chat.thread.events);
  return found.toSorted(byOrder);
}
