const url = (method) => `https://api.livechatinc.com/v3.6/agent/action/${method}`;
const call = (method, body) => fetch(url(method), { method: "POST", body: JSON.stringify(body) });

export const tag = (chat_id, thread_id, tag) => call("tag_chat", { chat_id, thread_id, tag });
export const close = (id) => call("close_chat", { id });
