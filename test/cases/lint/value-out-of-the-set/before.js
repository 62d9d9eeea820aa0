const url = "https://api.livechatinc.com/v3.6/agent/action/set_routing_status";

export const away = () => fetch(url, { method: "POST", body: JSON.stringify({ status: "away" }) });
export const there = () => fetch(url, { method: "POST", body: JSON.stringify({ status: "accepting_chats" }) });
