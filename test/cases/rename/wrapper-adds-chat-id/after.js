const base = "https://api.livechatinc.com/v3.3/agent/action";

const callOnChat = (method, chat_id, rest = {}) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify({ chat_id, ...rest }) });

export const follow = (id) => callOnChat("follow_chat", id);
export const read = (id) => callOnChat("get_chat", id);
