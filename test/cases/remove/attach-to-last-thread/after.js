const url = "https://api.livechatinc.com/v3.4/agent/action/send_event";
const send = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });

export const say = (chat_id, event) => send({ chat_id, event });
export const late = (chat_id, event) => send({ chat_id, event, attach_to_last_thread: true });
