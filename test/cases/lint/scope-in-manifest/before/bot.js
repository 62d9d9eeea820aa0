const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const stop = (id) => call("deactivate_chat", { id, ignore_requester_presence: true });
export const read = (chat_id) => call("get_chat", { chat_id });
export const again = (chat_id) => call("get_chat", { chat_id, thread_id: "T" });
