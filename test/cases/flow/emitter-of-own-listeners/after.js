import WebSocket from "ws";
import { EventEmitter, once } from "node:events";

const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const pushes = new EventEmitter();
socket.on("message", (text) => {
  const message = JSON.parse(text);
  pushes.emit(message.action, message.payload);
});

const on = (name, listener) => pushes.on(name, listener);
on("user_added_to_chat", () => console.log("added"));
on("user_removed_from_chat", () => console.log("removed"));
console.log(pushes.listenerCount("chat_user_added"), once.length);
