const url = "https://api.livechatinc.com/v3.1/agent/action/send_event";

export function say(chat_id, event) {
  const payload = { chat_id, event };
  return fetch(url, { method: "POST", body: JSON.stringify({ payload }) });
}
