const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export function follow(chatId, isDryRun) {
  const payload = { chat_id: chatId };
  if (isDryRun) delete payload.chat_id;
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
