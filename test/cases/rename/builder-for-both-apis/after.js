const message = (text, recipients = "all") => ({ type: "message", text, recipients });
const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export const agent = (chat_id, text) => post("https://api.livechatinc.com/v3.4/agent/action/send_event", { chat_id, event: message(text) });
export const customer = (chat_id, text) => post("https://api.livechatinc.com/v3.4/customer/action/send_event", { chat_id, event: message(text) });
