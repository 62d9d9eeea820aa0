const BASE = process.env.LIVECHAT_API || "https://api.livechatinc.com/v3.6/agent/action";

export const read = (chat_id) => fetch(`${BASE}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
