export const follow = (chat_id) =>
  fetch("https://api.livechatinc.com/agent/action/follow_chat", {
    method: "POST",
    headers: { "X-API-Version": "3.3", "Content-Type": "application/json" },
    body: JSON.stringify({ id: chat_id }),
  });
