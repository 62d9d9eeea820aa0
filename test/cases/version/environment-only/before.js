const BASE = process.env.LIVECHAT_API;

export const follow = (chat_id) =>
  fetch(`${BASE}/agent/action/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
