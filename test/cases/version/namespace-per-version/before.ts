export namespace v35 {
  const base = "https://api.livechatinc.com/v3.5/agent/action";
  export const read = (chat_id: string) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
}
export namespace v36 {
  const base = "https://api.livechatinc.com/v3.6/agent/action";
  export const read = (chat_id: string) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
}
