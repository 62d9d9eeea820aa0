export const close = (chat_id) =>
  fetch(`${process.env.LIVECHAT_BASE}/agent/action/close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });
