export const close = (chat_id) =>
  fetch("https://api.livechatinc.com/agent/v3.1/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id }) });
