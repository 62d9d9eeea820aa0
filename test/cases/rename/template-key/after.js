const url = `https://api.livechatinc.com/v3.3/agent/action/follow_chat`;
const KEY = "chat_id";

export const follow = (id) => fetch(url, { method: "POST", body: JSON.stringify({ [`id`]: id }) });
export const again = (id) => fetch(url, { method: "POST", body: JSON.stringify({ [KEY]: id }) });
