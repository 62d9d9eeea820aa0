export const follow = (id) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", {
    method: "POST",
    body: `{"id": "${id}"}`,
  });
