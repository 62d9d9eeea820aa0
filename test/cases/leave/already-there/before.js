const post = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const close = (id) => post("deactivate_chat", { id, ignore_requester_presence: true });
export const read = (chat_id) => post("get_chat", { chat_id });
export const say = (chat_id, text) => post("send_event", { chat_id, event: { type: "message", text, visibility: "all" } });
