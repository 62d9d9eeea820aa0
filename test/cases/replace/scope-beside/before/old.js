export const list = () => fetch("https://api.livechatinc.com/v3.3/agent/action/list_chats", { method: "POST", body: "{}" });
