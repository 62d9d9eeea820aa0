const BASE = "https://api.livechatinc.com/v3.3/agent/action";

function toRequest(kind, id, more) {
  if (kind === "move") return { url: `${BASE}/transfer_chat`, data: { id: id, target: more } };
  if (kind === "send") {
    return { url: `${BASE}/send_event`, data: { chat_id: id, event: more } };
  }
  return { url: `${BASE}/follow_chat`, data: { id: id } };
}

export function act(kind, id, more) {
  const request = toRequest(kind, id, more);
  return fetch(request.url, { method: "POST", body: JSON.stringify(request.data) });
}
