const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export const follow = (chat_id) => post("https://api.livechatinc.com/v3.5/agent/action/follow_chat", { id: chat_id });
export const unfollow = (chat_id) => post(`${process.env.PROXY}/agent/action/unfollow_chat`, { id: chat_id });
