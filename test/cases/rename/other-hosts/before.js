export const fra = (chat_id) =>
  fetch("https://api-fra.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
export const labs = (chat_id) =>
  fetch("https://api.labs.livechatinc.com/v3.2/agent/action/unfollow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
