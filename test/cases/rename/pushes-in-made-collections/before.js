const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const names = { started: "incoming_chat_thread", ended: "thread_closed" };
const all = new Set(Object.values(names));
const marked = new Map(["thread_closed"].map((name) => [name, true]));
const more = [...Object.values(names)].concat(["chat_user_added"]);
const isLoud = { thread_closed: true };
const isQuiet = { chat_user_added: true };
const tones = { incoming_chat_thread: "ding" };
const lines = Object.fromEntries([["chat_user_removed", "left"]]);

socket.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (all.has(action)) console.log(1);
  if (marked.get(action)) console.log(2);
  if (more.includes(action)) console.log(3);
  if (Object.hasOwn(isLoud, action)) console.log(4);
  if (Object.prototype.hasOwnProperty.call(isQuiet, action)) console.log(5);
  console.log(Reflect.get(tones, action), lines[action]);
  if (Object.is(action, "thread_closed")) console.log(6);
  if (action.toLowerCase().trim() === "chat_thread_tagged" || String(action) === "chat_user_added") console.log(7);
};
