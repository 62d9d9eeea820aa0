export const fetchChat = (chat_id: string) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
