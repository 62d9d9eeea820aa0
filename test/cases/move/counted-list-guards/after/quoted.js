import { call } from "./call.js";

export const run = async (id, use) => {
  const chat = await call("get_chat", { chat_id: id });
  if (chat["threads"].length) use(chat["thread"].id);
};
