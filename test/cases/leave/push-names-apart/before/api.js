export const list = () => fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", body: "{}" });
