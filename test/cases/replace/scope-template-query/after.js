const base = "https://api.livechatinc.com/v3.4/agent/action";

export const login = (id, to) => `https://accounts.livechat.com/?client_id=${id}&scope=chats--all:rw+customers:ro&redirect_uri=${to}`;
export const read = (chat_id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
