import { call } from "./call.js";

export const run = async (id, use) => {
  const { thread } = await call("get_chat", { chat_id: id });
  if (thread) use(thread.id);
};
