const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const latest = (chat_id) => call("get_chat", { chat_id });
