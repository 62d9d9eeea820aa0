export function close(chatId) {
  return fetch("https://api.livechatinc.com/v3.3/agent/action/deactivate_chat", {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.TOKEN}` },
    body: JSON.stringify({ id: chatId }),
  });
}
