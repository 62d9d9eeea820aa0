const url = "https://api.livechatinc.com/v3.6/agent/action/list_chats";

export async function threads() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const data = await response.json();
  for (const chat of data.chats_summary) {
    const { message } = chat.last_event_per_type;
    show(chat.last_event_per_type.message.thread_id, chat.last_event_per_type["file"]?.thread_created_at);
    show(chat.last_event_per_type?.form?.thread_id, chat.last_event_per_type.message.event);
    show(message.event);
  }
  return data.chats_summary.map((chat) => chat.last_event_per_type.message.thread_id);
}
