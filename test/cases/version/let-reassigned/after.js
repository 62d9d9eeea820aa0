export function leave(chatId, isOver) {
  let uri = "https://api.livechatinc.com/v3.3/agent/action/unfollow_chat";
  let body = { id: chatId };
  if (isOver) {
    uri = "https://api.livechatinc.com/v3.3/agent/action/deactivate_chat";
    body = { id: chatId };
  }
  return fetch(uri, { method: "POST", body: JSON.stringify(body) });
}
