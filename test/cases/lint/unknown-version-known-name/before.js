const call = (method, body) => fetch(`${process.env.BASE}/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const close = (chat_id) => call("close_thread", { chat_id });
export const never = (chat_id) => call("close_chat", { chat_id });
