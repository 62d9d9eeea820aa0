const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const agent = (chat_id, user_id) => post("remove_user_from_chat", { chat_id, user_id, user_type: "agent" });
export const customer = (chat_id, user_id) => post("remove_user_from_chat", { chat_id, user_id, user_type: "customer" });
