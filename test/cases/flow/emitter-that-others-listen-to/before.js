import WebSocket from "ws";
import { EventEmitter, once } from "node:events";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const pushes = new EventEmitter();
socket.on("message", (text) => {
  const message = JSON.parse(text);
  pushes.emit(message.action, message.payload);
});
pushes.on("chat_user_added", () => console.log("added", once.length));

export const on = (name, listener) => pushes.on(name, listener);
