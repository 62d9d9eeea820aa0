type Method = "deactivate_chat" | "list_archives" | "start_chat";

const url = <M extends Method>(method: M) => `https://api.livechatinc.com/v3.2/agent/action/${method}` as const;

export const close = (chat_id: string) =>
  fetch(url("deactivate_chat"), { method: "POST", body: JSON.stringify({ chat_id }) });
