const base = "https://api.livechatinc.com/v3.3/agent/action";

export const follow = (chat_id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ id: chat_id }) });
export const resume = (id) => fetch(`${base}/resume_chat`, { method: "POST", body: JSON.stringify({ chat: { id } }) });
