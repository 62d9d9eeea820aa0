const HOST = "https://api.livechatinc.com";

export const follow = (chat_id) =>
  fetch(new URL("/v3.3/agent/action/follow_chat", HOST), { method: "POST", body: JSON.stringify({ id: chat_id }) });
