const BASE = "https://api.livechatinc.com/v3.3";
const post = (path, body) => fetch(BASE + path, { method: "POST", body: JSON.stringify(body) });

export const follow = (chat_id) => post("/agent/action/follow_chat", { id: chat_id });
export const customerClose = (chat_id) => post("/customer/action/deactivate_chat", { id: chat_id });
