const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export function follow(options) {
  const payload = { chat_id: "default", ...options };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
follow({ chat_id: "a" });
