export const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
export const close = (chat_id) => call("close_thread", { chat_id });
