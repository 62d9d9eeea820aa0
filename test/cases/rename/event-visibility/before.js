const SEND = "https://api.livechatinc.com/v3.3/agent/action/send_event";

export async function say(chatId, text, isPrivate) {
  const event = { type: "message", text, recipients: isPrivate ? "agents" : "all" };
  const res = await fetch(SEND, { method: "POST", body: JSON.stringify({ chat_id: chatId, event }) });
  return (await res.json()).event_id;
}
