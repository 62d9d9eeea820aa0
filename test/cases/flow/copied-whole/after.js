export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.4/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  const copy = JSON.parse(JSON.stringify(data));
  const shared = new Proxy(structuredClone(data), {});
  show(copy.chats_summary[0].last_event_per_type.message.event.visibility, shared.chats_summary[0].last_event_per_type.message.event.visibility);
}
