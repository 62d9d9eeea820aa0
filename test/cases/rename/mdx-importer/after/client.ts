const BASE = "https://api.livechatinc.com/v3.3/agent/action";
export const send = (method: string, body: object) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
send("follow_chat", { id: "K1" });
