const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export async function follow(chatId) {
  const payload = { chat_id: chatId };
  const { chat_id } = payload;
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
  return chat_id;
}
