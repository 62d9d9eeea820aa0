const base = "https://api.livechatinc.com/v3.3/agent/action";

export const read = (chat_id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
