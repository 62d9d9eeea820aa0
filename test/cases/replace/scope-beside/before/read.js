export { list } from "./old.js";

const base = "https://api.livechatinc.com/v3.3/agent/action";

export const scopes = [
  "chats.conversation--all:rw",
  "agents--all:ro",
];
export const asText = "agents--all:ro chats.conversation--all:rw";
export const url = "https://accounts.livechat.com/?client_id=1&scope=chats.conversation--all:rw,chats.conversation--access:rw";
export const alone = "chats.conversation--all:rw";
export const both = ["chats--all:rw", "chats.conversation--all:rw"];
export const read = (chat_id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
