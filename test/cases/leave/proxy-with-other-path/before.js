export const close = (chat_id) =>
  fetch("/api/livechat/close_thread", { method: "POST", body: JSON.stringify({ chat_id, version: "3.1" }) });
