import { call } from "./call.js";

export const run = async (id, use) => {
  const chat = await call("get_chat", { chat_id: id });
  return chat.threads.length ? chat.thread.id : null;
};
