import { camelCase } from "lodash-es";
import { match } from "ts-pattern";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const names = { started: "incoming_chat_thread", ended: "thread_closed" };
const some = new Set("incoming_chat_thread thread_closed".split(" "));
const keys = Object.entries(names).reduce((found, [key, name]) => ({ ...found, [name]: key }), {});
const handlers = { threadClosed: () => {}, THREAD_CLOSED: () => {} };

socket.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (some.has(action)) console.log(1);
  if (keys[action] === "ended") console.log(2);
  handlers[camelCase(action)]?.();
  handlers[action.toUpperCase()]?.();
  match(action).with("thread_closed", () => console.log(3));
  if (action.localeCompare("thread_closed") === 0) console.log(4);
};
