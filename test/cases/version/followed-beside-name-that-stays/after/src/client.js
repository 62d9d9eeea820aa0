const BASE = "https://api.livechatinc.com/v3.3/agent/action";
export const post = (method, body) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
post("follow_chat", { id: "K1" });
