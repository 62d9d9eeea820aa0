const url = "https://api.livechatinc.com/v3.2/agent/action/get_chat";

export async function events(chat_id, threadId) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_id: threadId }) });
  const data = await response.json();
  return data.thread.events;
}
