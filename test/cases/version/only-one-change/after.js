const base = "https://api.livechatinc.com/v3.2/agent/action";

export const follow = (chat_id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
export const resume = (id) => fetch(`${base}/activate_chat`, { method: "POST", body: JSON.stringify({ chat: { id } }) });
