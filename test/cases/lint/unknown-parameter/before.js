const url = "https://api.livechatinc.com/v3.6/agent/action/follow_chat";

export const follow = (id, why) => fetch(url, { method: "POST", body: JSON.stringify({ id, why }) });
