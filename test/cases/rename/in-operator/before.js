const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export function follow(id, extra) {
  const payload = { ...(id ? { chat_id: id } : {}) };
  if (!("chat_id" in payload)) throw new Error("no chat_id");
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
