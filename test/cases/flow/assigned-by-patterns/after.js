export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  let first, list, last;
  [first] = chats;
  ({ chats_summary: list } = data);
  last ??= list.at(-1);
  show(first.last_event_per_type.message.event.visibility, list[0].last_event_per_type.message.event.visibility, last.last_event_per_type.message.event.visibility);
}
