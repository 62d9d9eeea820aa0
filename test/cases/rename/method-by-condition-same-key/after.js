const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const end = (chat_id, isOver) => call(isOver ? "deactivate_chat" : "unfollow_chat", { id: chat_id });
