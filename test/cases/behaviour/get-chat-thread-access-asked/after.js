const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.4/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const one = (chat_id, thread_id) => call("get_chat", { chat_id, thread_id });
