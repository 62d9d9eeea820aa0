const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const post = (method, body) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
post("follow_chat", { chat_id: "K1" });
