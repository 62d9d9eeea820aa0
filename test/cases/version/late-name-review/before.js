const base = "https://api.livechatinc.com/v3.6/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const say = (chat_id, text) => post("send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
export const follow = (chat_id) => post("follow_chat", { chat_id });
