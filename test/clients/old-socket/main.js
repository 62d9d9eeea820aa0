import WebSocket from "ws";
import { CLOSED, EVENT, JOINED, NEW_THREAD, SEEN } from "./names.js";

const store = { counters: { seen: 0 }, lines: [] };
const socket = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

function request(action, payload) {
  socket.send(JSON.stringify({ request_id: action, action, payload }));
}

function onPush(name, payload) {
  if (name === NEW_THREAD) {
    const { id, users } = payload.chat;
    store.lines.push(`${id}: ${users.length} people`);
    request("get_chat_threads", { chat_id: id, thread_ids: [payload.chat.thread.id] });
  } else if (name === EVENT) {
    store.lines.push(`${payload.chat_id}: ${payload.event.text} (${payload.event.recipients})`);
  } else if (name === SEEN) {
    store.counters.seen += 1;
  } else if (name === JOINED) {
    store.lines.push(`${payload.user.name} joined`);
  } else if (name === CLOSED) {
    store.lines.push(`${payload.thread_id} closed`);
  }
}

socket.on("open", () => request("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` }));
socket.on("message", (data) => {
  const { type, action, payload, success } = JSON.parse(data);
  if (type === "push") onPush(action, payload);
  else if (!success) store.lines.push(payload.error.message);
});
socket.on("close", () => console.log(JSON.stringify(store)));
