const HOST = "https://api.livechatinc.com";

export const follow = (chat_id) =>
  fetch(new URL("/v3.2/agent/action/follow_chat", HOST), { method: "POST", body: JSON.stringify({ chat_id }) });
