import { call } from "./call.js";

export const run = async (id, use) => {
  const chat = await call("get_chat", { chat_id: id });
  if (chat.threads.length > 0) use(chat.thread.id);
};
