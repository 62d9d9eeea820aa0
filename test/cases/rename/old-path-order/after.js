export const close = (chat_id) =>
  fetch("https://api.livechatinc.com/agent/v3.2/action/deactivate_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
