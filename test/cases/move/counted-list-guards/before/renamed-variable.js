import { call } from "./call.js";

export const run = async (id, use) => {
  const data = await call("get_chat_threads", { chat_id: id });
  const room = data.chat;
  const last = room.threads.length > 0 ? room.threads[0] : undefined;
  use(last && last.id);
};
