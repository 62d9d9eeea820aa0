const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const say = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text, recipients: "all" }, attach_to_last_thread: true });
export const maybe = (chat_id, text, attach_to_last_thread) =>
  call("send_event", { chat_id, event: { type: "message", text }, attach_to_last_thread });
