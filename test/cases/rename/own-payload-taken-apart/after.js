const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export async function follow(chatId) {
  const payload = { id: chatId };
  const { id: chat_id } = payload;
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
  return chat_id;
}
