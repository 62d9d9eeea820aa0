const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
const post = (to, body) => fetch(to, { method: "POST", body: JSON.stringify(body) });

export async function bridge(chat_id, telegramId) {
  let payload = { chat_id };
  await post(url, payload);
  payload = { chat_id: telegramId };
  await post("https://api.telegram.org/bot1/sendMessage", payload);
}
