const base = "https://api.livechatinc.com/v3.2/agent/action";
const CHAT = "chat_id";

export const follow = (id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ [CHAT]: id }) });
export const read = (id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ [CHAT]: id }) });
