const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
const names = { started: "incoming_chat", ended: "chat_deactivated" };
const all = new Set(Object.values(names));
const marked = new Map(["chat_deactivated"].map((name) => [name, true]));
const more = [...Object.values(names)].concat(["user_added_to_chat"]);
const isLoud = { chat_deactivated: true };
const isQuiet = { user_added_to_chat: true };
const tones = { incoming_chat: "ding" };
const lines = Object.fromEntries([["user_removed_from_chat", "left"]]);

socket.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (all.has(action)) console.log(1);
  if (marked.get(action)) console.log(2);
  if (more.includes(action)) console.log(3);
  if (Object.hasOwn(isLoud, action)) console.log(4);
  if (Object.prototype.hasOwnProperty.call(isQuiet, action)) console.log(5);
  console.log(Reflect.get(tones, action), lines[action]);
  if (Object.is(action, "chat_deactivated")) console.log(6);
  if (action.toLowerCase().trim() === "thread_tagged" || String(action) === "user_added_to_chat") console.log(7);
};
