const base = "https://api.livechatinc.com/v3.3/agent/action";

export const follow = (id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ id }) });
export const again = (id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ id }) });
