export async function getEvents(chat_id) {
  const r = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  return (await r.json()).thread.events;
}
