import pRetry from "p-retry";
import { Mutex } from "async-mutex";

const post = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) }).then(
    (response) => response.json(),
  );

const retry = async (run, left = 3) => {
  try {
    return await run();
  } catch (error) {
    if (left <= 0) throw error;
    return retry(run, left - 1);
  }
};
const again = (name, payload) => retry(() => post(name, payload));
export const one = async (chat_id, show) => show((await again("get_chat", { chat_id })).users[0].visit);
export const all = async (show) => show((await again("list_chats", {})).chats_summary.length);

const timed = (run) => {
  const start = Date.now();
  return run().finally(() => console.log(Date.now() - start));
};
const measured = (name, payload) => timed(async () => post(name, payload));
export const two = async (chat_id, show) => show((await measured("get_chat", { chat_id })).users[0].visit);
export const some = async (show) => show((await measured("list_chats", {})).chats_summary.length);

const packaged = (name, payload) => pRetry(() => post(name, payload), { retries: 2 });
export const three = async (chat_id, show) => show((await packaged("get_chat", { chat_id })).users[0].visit);
export const few = async (show) => show((await packaged("list_chats", {})).chats_summary.length);

const mutex = new Mutex();
const single = (name, payload) => mutex.runExclusive(() => post(name, payload));
export const four = async (chat_id, show) => show((await single("get_chat", { chat_id })).users[0].visit);
export const none = async (show) => show((await single("list_chats", {})).chats_summary.length);
