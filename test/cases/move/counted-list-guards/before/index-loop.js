import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat } = await call("get_chat_threads", { chat_id: id });
  for (let at = 0; at < chat.threads.length; at += 1) use(chat.threads[at].id);
};
