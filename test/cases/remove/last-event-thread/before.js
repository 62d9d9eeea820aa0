const url = "https://api.livechatinc.com/v3.6/agent/action/list_chats";

export async function threads() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const data = await response.json();
  return data.chats_summary.map((chat) => chat.last_event_per_type.message.thread_id);
}
