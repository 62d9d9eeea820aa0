import { call } from "./call.js";

export const run = async (id, use) => {
  const { chat } = await call("get_chat_threads", { chat_id: id });
  if (!chat || !chat.threads || chat.threads.length === 0) return;
  for (const event of chat.threads[0].events) use(event.recipients);
};
