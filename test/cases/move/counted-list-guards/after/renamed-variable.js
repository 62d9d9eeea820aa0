import { call } from "./call.js";

export const run = async (id, use) => {
  const data = await call("get_chat", { chat_id: id });
  const room = data;
  const last = room.threads.length > 0 ? room.thread : undefined;
  use(last && last.id);
};
