const url = "https://api.livechatinc.com/v3.1/agent/action/get_chat_threads";

export async function events(chat_id, threadId) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_ids: [threadId] }) });
  const data = await response.json();
  return data.chat.threads[0].events;
}
