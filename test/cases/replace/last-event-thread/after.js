const url = "https://api.livechatinc.com/v3.7/agent/action/list_chats";

export async function threads() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const data = await response.json();
  for (const chat of data.chats_info) {
    const { message } = chat.last_thread_info.last_event_per_type;
    show(chat.last_thread_info.id, chat.last_thread_info?.created_at);
    show(chat.last_thread_info?.id, chat.last_thread_info.last_event_per_type.message.event);
    show(message.event);
  }
  return data.chats_info.map((chat) => chat.last_thread_info.id);
}
