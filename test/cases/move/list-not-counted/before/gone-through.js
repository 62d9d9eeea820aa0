import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat } = await call("get_chat_threads", { chat_id: id });
  for (const thread of chat.threads) use(thread.id);
};
