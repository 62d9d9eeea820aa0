const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const open = (chat_id, isMine) => call(isMine ? "follow_chat" : "get_chat", { chat_id });
