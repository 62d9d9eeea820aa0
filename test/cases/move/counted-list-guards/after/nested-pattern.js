import { call } from "./call.js";

export const run = async (id, use) => {
  const { threads } = await call("get_chat", { chat_id: id });
  if (threads.length) use(threads[0].id);
};
