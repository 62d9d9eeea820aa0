import { call } from "./api.js";

export const tag = (chatId, threadId, tag) => call("tag_thread", { chat_id: chatId, thread_id: threadId, tag });
export const close = (chat_id) => call("deactivate_chat", { id: chat_id });
