exports.leave = (chat_id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/unfollow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
