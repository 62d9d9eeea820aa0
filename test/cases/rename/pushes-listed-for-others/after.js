export const PUSHES = ["incoming_chat", "incoming_event", "chat_deactivated"];
export const CLOSED = new Set(["chat_deactivated", "incoming_chat"]);
export const list = () =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", { method: "POST", body: "{}" });
