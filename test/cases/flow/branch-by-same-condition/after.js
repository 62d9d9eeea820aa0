const BASE = "https://api.livechatinc.com/v3.3/agent/action";

export const leave = (away, chat_id, more) =>
  fetch(`${BASE}/${away ? "transfer_chat" : "send_event"}`, {
    method: "POST",
    body: JSON.stringify(away ? { id: chat_id, target: more } : { chat_id, event: more }),
  });
export function act(kind, chat_id, more) {
  const body = kind !== "move" ? { chat_id, event: more } : { id: chat_id, target: more };
  const url = kind === "move" ? `${BASE}/transfer_chat` : `${BASE}/send_event`;
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
