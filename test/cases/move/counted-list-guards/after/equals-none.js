import { call } from "./call.js";

export const run = async (id, use) => {
  const answer = await call("get_chat", { chat_id: id });
  if (answer.threads.length === 0) return null;
  return answer.thread.id;
};
