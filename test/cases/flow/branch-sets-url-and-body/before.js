const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export function leave(chat_id, away, target, event) {
  let url = `${BASE}/send_event`;
  let body = {};
  if (away) {
    url = `${BASE}/transfer_chat`;
    body = { chat_id, target };
  } else {
    body = { chat_id, event };
  }
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
