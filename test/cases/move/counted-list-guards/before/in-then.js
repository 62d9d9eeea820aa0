import { call } from "./call.js";

export const run = async (id, use) => {
  return call("get_chat_threads", { chat_id: id }).then(({ chat }) => (chat.threads.length ? chat.threads[0].id : null));
};
