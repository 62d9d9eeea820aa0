const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export function follow(id, extra) {
  const payload = { ...(id ? { id: id } : {}) };
  if (!("id" in payload)) throw new Error("no chat_id");
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
