const url = "https://api.livechatinc.com/v3.2/agent/action/get_chat_threads_summary";

export async function count(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, order: "desc" }) });
  return (await response.json()).found_threads;
}
