const url = "https://api.livechatinc.com/v3.1/agent/action/update_agent";

export const away = () => fetch(url, { method: "POST", body: JSON.stringify({ routing_status: 'not accepting chats' }) });
