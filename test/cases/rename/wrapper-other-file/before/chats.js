import { call } from "./api.js";

export const tag = (chatId, threadId, tag) => call("tag_chat_thread", { chat_id: chatId, thread_id: threadId, tag });
export const close = (chat_id) => call("close_thread", { chat_id });
