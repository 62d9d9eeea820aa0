const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export function leave(away, chat_id, more) {
  const url = away ? `${BASE}/transfer_chat` : `${BASE}/send_event`;
  away = !away;
  const body = away ? { chat_id, target: more } : { chat_id, event: more };
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
