const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
const payload = { chat_id: "own" };

export function follow(chatId) {
  const payload = { chat_id: chatId };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}

export const own = () => payload.chat_id;
