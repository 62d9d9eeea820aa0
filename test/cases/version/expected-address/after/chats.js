export const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
export const close = (chat_id) => call("deactivate_chat", { chat_id });
