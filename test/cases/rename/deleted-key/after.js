const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export function follow(chatId, isDryRun) {
  const payload = { id: chatId };
  if (isDryRun) delete payload.id;
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
