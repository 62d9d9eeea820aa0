const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export function follow(options) {
  const payload = { id: "default", ...options };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
follow({ id: "a" });
