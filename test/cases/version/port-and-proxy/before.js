export const follow = (chat_id) =>
  fetch("http://localhost:8080/livechat/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
