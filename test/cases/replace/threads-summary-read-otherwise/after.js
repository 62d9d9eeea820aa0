const call = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

// Nobody knows which number a thread has, nor whether there is a list to count.
export async function numbers(chatId, query) {
  const { threads: threads_summary } = await call("list_threads", { chat_id: chatId, ...query });
  const [first] = threads_summary;
  if ((first.events?.length ?? 0)) console.log(`thread ${first.order} of ${first?.events_count}`);
}
