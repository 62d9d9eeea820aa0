const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";
export const PAYLOAD = { id: "a" };

export const follow = () => fetch(url, { method: "POST", body: JSON.stringify(PAYLOAD) });
