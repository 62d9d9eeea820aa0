const url = "https://api.livechatinc.com/v3.2/agent/action/set_routing_status";

export const away = () => fetch(url, { method: "POST", body: JSON.stringify({ status: 'not_accepting_chats' }) });
