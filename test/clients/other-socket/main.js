import { close, deliver, url } from "./own-rtm.js";

const response = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_chats_summary", {
  method: "POST",
  headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
  body: JSON.stringify({ order: "asc", limit: 1 }),
});
const [{ id }] = (await response.json()).chats_summary;
const lines = [
  deliver({ action: "incoming_chat_thread", payload: { chat_id: id } }),
  deliver({ action: "thread_closed", payload: { chat_id: id } }),
];
console.log(JSON.stringify({ url, lines, frame: close(id) }));
