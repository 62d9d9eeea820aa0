const url = "https://api.livechatinc.com/v3.3/agent/action/send_event";
const send = (chat_id, event) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id, event }) });

export const say = (chat_id, text) => send(chat_id, { type: "message", text });
export const log = (chat_id, text) => send(chat_id, { type: "system_message", text });
