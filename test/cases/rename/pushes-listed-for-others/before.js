export const PUSHES = ["incoming_chat_thread", "incoming_event", "thread_closed"];
export const CLOSED = new Set(["thread_closed", "incoming_chat_thread"]);
export const list = () =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/list_chats", { method: "POST", body: "{}" });
