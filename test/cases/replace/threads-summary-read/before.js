const call = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

export async function newest(chatId) {
  const res = await call("get_chat_threads_summary", { chat_id: chatId, order: "desc" });
  const sorted = res.threads_summary.sort((a, b) => a.order - b.order);
  for (const summary of sorted) if (summary.events_count > 3) console.log(summary.id, `${summary.events_count} events`);
  const { threads_summary: rest, found_threads } = await call("get_chat_threads_summary", { chat_id: chatId, limit: 25 });
  return [rest.map(({ id, events_count }) => [id, events_count]), found_threads, res.next_page_id];
}

export const further = (chat_id, page_id) => call("get_chat_threads_summary", { chat_id, page_id });
