import axios from "axios";
import type { ChatEvent, Recipients } from "./types.js";

const http = axios.create({
  baseURL: process.env["LIVECHAT_URL"],
  headers: { Authorization: `Bearer ${process.env["LIVECHAT_TOKEN"]}` },
});

async function call(method: string, payload: object) {
  const { data } = await http.post(`/${method}`, payload);
  return data;
}

export async function openChats() {
  const { chats_summary } = await call("get_chats_summary", { limit: 20 });
  return chats_summary;
}

export function say(chatId: string, text: string, recipients: Recipients) {
  const event: ChatEvent = { type: "message", text, recipients };
  return call("send_event", { chat_id: chatId, event });
}

export function close(chatId: string) {
  return call("close_thread", { chat_id: chatId });
}
