const call = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

export async function newest(chatId) {
  const res = await call("list_threads", { chat_id: chatId, sort_order: "desc", limit: 10 });
  const sorted = res.threads.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  for (const summary of sorted) if ((summary.events?.length ?? 0) > 3) console.log(summary.id, `${(summary.events?.length ?? 0)} events`);
  const { threads: rest, found_threads } = await call("list_threads", { chat_id: chatId, limit: 25 });
  return [rest.map(({ id, events }) => [id, (events?.length ?? 0)]), found_threads, res.next_page_id];
}

export const further = (chat_id, page_id) => call("list_threads", { chat_id, page_id });
