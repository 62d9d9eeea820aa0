export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  function* each() {
    yield* chats;
  }
  async function* slowly() {
    for (const chat of chats) yield chat;
  }
  for (const chat of each()) show(chat.last_event_per_type.message.event.recipients);
  for await (const chat of slowly()) show(chat.last_event_per_type.message.event.recipients);
  show(chats[Symbol.iterator]().next().value.last_event_per_type.message.event.recipients);
}
