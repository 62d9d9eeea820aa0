const url = "https://api.livechatinc.com/v3.2/agent/action/list_chats";

export async function orders() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const { chats_summary } = await response.json();
  return chats_summary.map((chat) => chat.last_event_per_type.message.thread_order);
}
