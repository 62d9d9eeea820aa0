const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export function follow({ chat_id, token } = {}) {
  return fetch(url, { method: "POST", headers: { token }, body: JSON.stringify({ chat_id }) });
}

follow({ chat_id: "a", token: "t" });
