const url = "https://api.livechatinc.com/v3.6/agent/action/send_event";

export async function say(chat_id, event) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, event }) });
  const data = await response.json();
  return [data.event_id, data.message_id];
}
