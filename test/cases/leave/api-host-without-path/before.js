export const ping = () => fetch("https://api.livechatinc.com/health", { method: "POST", body: JSON.stringify({ chat_id: 1 }) });
export const preconnect = "https://api.livechatinc.com";
