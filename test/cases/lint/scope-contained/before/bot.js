const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const follow = (id) => call("follow_chat", { id });
export const read = (chat_id) => call("get_chat", { chat_id });
export const who = (id) => call("get_customer", { id });
