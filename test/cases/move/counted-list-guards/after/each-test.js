import { call } from "./call.js";

export const run = async (id, use) => {
  const chat = await call("get_chat", { chat_id: id });
  if (!chat || !chat.thread || chat.threads.length === 0) return;
  for (const event of chat.thread.events) use(event.visibility);
};
