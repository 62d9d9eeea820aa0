import WebSocket from "ws";
import { EventEmitter, once } from "node:events";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const pushes = new EventEmitter();
socket.on("message", (text) => {
  const message = JSON.parse(text);
  pushes.emit(message.action, message.payload);
});

pushes.on("thread_closed", () => console.log("closed"));
const [first] = await once(pushes, "incoming_chat_thread");
console.log(first);
