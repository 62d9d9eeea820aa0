export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  const [one] = await Promise.allSettled([data]);
  const first = await Promise.any([data, data]);
  show(one.value.chats_summary[0].last_event_per_type.message.event.recipients, first.chats_summary[0].last_event_per_type.message.event.recipients);
}
