const url = "https://api.livechatinc.com/v3.6/agent/action/list_chats";

export async function threads(own) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const data = await response.json();
  show(own.last_event_per_type.message.thread_id);
  for (const chat of data.chats_summary) {
    const last = chat.last_event_per_type.message;
    const { thread_created_at } = chat.last_event_per_type.file;
    show(last.thread_id, thread_created_at);
  }
}
