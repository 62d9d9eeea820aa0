export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
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
  for (const chat of each()) show(chat.last_event_per_type.message.event.visibility);
  for await (const chat of slowly()) show(chat.last_event_per_type.message.event.visibility);
  show(chats[Symbol.iterator]().next().value.last_event_per_type.message.event.visibility);
}
