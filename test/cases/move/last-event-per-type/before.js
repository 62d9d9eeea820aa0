const url = "https://api.livechatinc.com/v3.6/agent/action/list_chats";

export async function lastTexts() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ limit: 10 }) });
  const { chats_summary } = await response.json();
  return chats_summary.map((chat) => chat.last_event_per_type.message.event.text);
}
