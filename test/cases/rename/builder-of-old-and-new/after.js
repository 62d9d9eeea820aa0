const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });
const message = (text) => ({ type: "message", text, recipients: "all" });

export const old = (chat_id) => post("https://api.livechatinc.com/v3.4/agent/action/send_event", { chat_id, event: message("a") });
export const fresh = (chat_id) => post("https://api.livechatinc.com/v3.5/agent/action/send_event", { chat_id, event: message("b") });
