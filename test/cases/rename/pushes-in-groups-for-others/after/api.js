export const list = () =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", { method: "POST", body: "{}" });
