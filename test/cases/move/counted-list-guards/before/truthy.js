import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat } = await call("get_chat_threads", { chat_id: id });
  if (chat.threads.length) use(chat.threads[0].id);
};
