const base = "https://api.livechatinc.com/v3.3/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const close = (id) => post("deactivate_chat", { id, ignore_requester_presence: false });
export const say = (chat_id, text) => post("send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
