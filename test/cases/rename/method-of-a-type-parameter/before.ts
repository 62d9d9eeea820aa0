type Method = "close_thread" | "get_archives" | "start_chat";

const url = <M extends Method>(method: M) => `https://api.livechatinc.com/v3.1/agent/action/${method}` as const;

export const close = (chat_id: string) =>
  fetch(url("close_thread"), { method: "POST", body: JSON.stringify({ chat_id }) });
