type Method = "activate_chat" | "get_chat";

const call = (method: Method, payload: object) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const resume = (id: string) => call("activate_chat", { chat: { id } });
export const read = (chat_id: string) => call("get_chat", { chat_id });
