const base = "https://api.livechatinc.com/v3.3/agent/action";

function call(method, payload) {
  if (!payload.chat_id) throw new Error("chat_id is missing");
  return fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(payload) });
}

export const follow = (chat_id) => call("follow_chat", { chat_id });
export const read = (chat_id) => call("get_chat", { chat_id });
