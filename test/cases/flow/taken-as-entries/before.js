export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  for (const [, chat] of Object.entries(chats)) show(chat.last_event_per_type.message.event.recipients);
  for (const [, chat] of chats.entries()) show(chat.last_event_per_type.message.event.recipients);
  show(Object.fromEntries(chats.map((chat) => [chat.id, chat])).a.last_event_per_type.message.event.recipients);
}
