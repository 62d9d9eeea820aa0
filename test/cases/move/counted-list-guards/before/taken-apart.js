import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat } = await call("get_chat_threads", { chat_id: id });
  const { threads } = chat;
  if (threads.length) use(threads[0].id);
};
