export { list } from "./old.js";

const base = "https://api.livechatinc.com/v3.4/agent/action";

export const scopes = ["chats.conversation--all:rw"];
export const read = (chat_id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
