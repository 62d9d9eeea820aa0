import { call } from "./call.js";

export const run = async (id, use) => {
  const answer = await call("get_chat_threads", { chat_id: id });
  if (answer.chat.threads.length === 0) return null;
  return answer.chat.threads[0].id;
};
