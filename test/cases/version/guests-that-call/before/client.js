const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const send = (method, body) =>
  fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
send("follow_chat", { chat_id: "K" });
