export const follow = (id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", {
    method: "POST",
    body: `{"chat_id": "${id}"}`,
  });
