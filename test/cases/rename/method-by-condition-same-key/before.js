const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const end = (chat_id, isOver) => call(isOver ? "close_thread" : "unfollow_chat", { chat_id });
