export function leave(chatId, isOver) {
  let uri = "https://api.livechatinc.com/v3.2/agent/action/unfollow_chat";
  let body = { chat_id: chatId };
  if (isOver) {
    uri = "https://api.livechatinc.com/v3.2/agent/action/deactivate_chat";
    body = { chat_id: chatId };
  }
  return fetch(uri, { method: "POST", body: JSON.stringify(body) });
}
