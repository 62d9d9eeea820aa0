const url = "https://api.livechatinc.com/v3.0/agent/action/send_event";

export function say(chat_id, event) {
  const payload = { chat_id, event };
  payload.require_active_thread = true;
  return fetch(url, { method: "POST", body: JSON.stringify({ payload }) });
}
