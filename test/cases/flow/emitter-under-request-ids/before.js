import WebSocket from "ws";
import { EventEmitter, once } from "node:events";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const answers = new EventEmitter();
socket.on("message", (text) => {
  const message = JSON.parse(text);
  answers.emit(message.request_id ?? message.action, message.payload);
});
answers.on("chat_user_added", () => console.log("added"));

async function call(action, payload) {
  const request_id = crypto.randomUUID();
  socket.send(JSON.stringify({ request_id, action, payload }));
  const [found] = await once(answers, request_id);
  return found;
}

const found = await call("get_chats_summary", {});
console.log(found.chats_summary[0].last_thread_summary.order);
