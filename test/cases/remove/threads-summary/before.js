const url = "https://api.livechatinc.com/v3.1/agent/action/get_chat_threads";

export async function count(chat_id, id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_ids: [id] }) });
  const data = await response.json();
  return data.chat.threads_summary.length;
}
