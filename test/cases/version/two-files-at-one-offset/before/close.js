const BASE = process.env.LC_BASE ?? "https://api.livechatinc.com/v3.1/agent/action";
export const close = (chat_id) =>
  fetch(`${BASE}/close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });
