import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat: { threads } } = await call("get_chat_threads", { chat_id: id });
  if (threads.length) use(threads[0].id);
};
