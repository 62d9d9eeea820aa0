export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  for (const [, chat] of Object.entries(chats)) show(chat.last_event_per_type.message.event.visibility);
  for (const [, chat] of chats.entries()) show(chat.last_event_per_type.message.event.visibility);
  show(Object.fromEntries(chats.map((chat) => [chat.id, chat])).a.last_event_per_type.message.event.visibility);
}
