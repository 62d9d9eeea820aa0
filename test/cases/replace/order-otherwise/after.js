const BASE = "https://api.livechatinc.com/v3.2/agent/action";
const call = async (method, payload) =>
  (await fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) })).json();

export async function load() {
  const { chats_summary } = await call("list_chats", {});
  const [a, b] = chats_summary;
  if (a.last_thread_summary.order === 1) start(a);
  if (a.last_thread_summary.order - b.last_thread_summary.order === 1) next(a, b);
  const distance = b.last_thread_summary.order - a.last_thread_summary.order;
  if (a.last_thread_summary.order > a.limit) stop();
  return distance + Math.max(a.last_thread_summary.order, b.last_thread_summary.order);
}
