const base = "https://api.livechatinc.com/v3.6/agent/action";

export async function events(chat_id) {
  const response = await fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await response.json();
  const thread = chat.thread || chat.threads?.[0];
  return thread.events.filter((event) => (event.visibility ?? event.recipients) !== "agents");
}
