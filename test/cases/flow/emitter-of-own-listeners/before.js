import WebSocket from "ws";
import { EventEmitter, once } from "node:events";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const pushes = new EventEmitter();
socket.on("message", (text) => {
  const message = JSON.parse(text);
  pushes.emit(message.action, message.payload);
});

const on = (name, listener) => pushes.on(name, listener);
on("chat_user_added", () => console.log("added"));
on("chat_user_removed", () => console.log("removed"));
console.log(pushes.listenerCount("chat_user_added"), once.length);
