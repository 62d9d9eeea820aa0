const url = (method) => `https://api.livechatinc.com/v3.6/agent/action/${method}`;
const call = (method, body) => fetch(url(method), { method: "POST", body: JSON.stringify(body) });

export const say = (chat_id, text) => call("send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
export const follow = (chat_id) => call("follow_chat", { chat_id });
