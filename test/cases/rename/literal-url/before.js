export function close(chatId) {
  return fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.TOKEN}` },
    body: JSON.stringify({ chat_id: chatId }),
  });
}
