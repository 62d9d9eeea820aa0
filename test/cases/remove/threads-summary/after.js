const url = "https://api.livechatinc.com/v3.2/agent/action/get_chat";

export async function count(chat_id, id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_id: id }) });
  const data = await response.json();
  return data.threads_summary.length;
}
