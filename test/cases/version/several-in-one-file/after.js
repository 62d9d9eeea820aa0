const OLD = "https://api.livechatinc.com/v3.6/agent/action";
const NEW = "https://api.livechatinc.com/v3.6/agent/action";
const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export const follow = (chat_id) => post(`${OLD}/follow_chat`, { id: chat_id });
export const unfollow = (chat_id) => post(`${NEW}/unfollow_chat`, { id: chat_id });
export const there = (chat_id) => post("https://api.livechatinc.com/v3.6/agent/action/follow_chat", { id: chat_id });
