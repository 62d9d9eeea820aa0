const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
export const PAYLOAD = { chat_id: "a" };

export const follow = () => fetch(url, { method: "POST", body: JSON.stringify(PAYLOAD) });
