import { call } from "./call.js";

export const run = async (id, use) => {
  return call("get_chat", { chat_id: id }).then((chat) => (chat.threads.length ? chat.thread.id : null));
};
