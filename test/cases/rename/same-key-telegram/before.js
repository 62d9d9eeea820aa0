const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export async function bridge(chat_id, telegramId) {
  await post("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { chat_id });
  await post("https://api.telegram.org/bot1/sendMessage", { chat_id: telegramId, text: "following" });
}
