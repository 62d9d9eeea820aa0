const BASE = "https://api.livechatinc.com/v3.4/agent/action";

export async function shown(chat_id) {
  const response = await fetch(`${BASE}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await response.json();
  return chat.thread.events.filter((event) => isShown(event)).length;
}

export async function hook(request) {
  return request.body.action === "incoming_event" && isShown(request.body.payload.event);
}

function isShown(event) {
  return event.visibility === "all";
}
