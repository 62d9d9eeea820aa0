const BASE = "https://api.livechatinc.com/v3.2/agent/action";

const toRequest = (away, chat_id, more) =>
  away
    ? { url: `${BASE}/transfer_chat`, data: { chat_id, target: more } }
    : { url: `${BASE}/send_event`, data: { chat_id, event: more } };

export function mix(one, other, chat_id, more) {
  const first = toRequest(one, chat_id, more);
  const second = toRequest(other, chat_id, more);
  return fetch(first.url, { method: "POST", body: JSON.stringify(second.data) });
}
