const url = "https://api.livechatinc.com/v3.6/agent/action/get_chat";

export async function threadOf(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const data = await response.json();
  const chat = data.chat ?? data;
  const { chat: other = data } = data;
  return [chat.thread.id, other.thread.id];
}
