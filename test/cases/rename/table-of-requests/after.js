const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const run = (chat_id) =>
  [
    ["follow_chat", { id: chat_id }],
    ["get_chat", { chat_id }],
  ].forEach(([method, payload]) => call(method, payload));
