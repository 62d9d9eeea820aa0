import { on, once } from "node:events";
import { filter, fromEvent, map } from "rxjs";
import WebSocket, { createWebSocketStream } from "ws";

const first = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
await once(first, "open");
async function* pushes() {
  for await (const [data] of on(first, "message")) yield JSON.parse(data);
}
for await (const { action, payload } of pushes()) {
  if (action === "incoming_chat") console.log(payload.chat.thread.order);
}

const second = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const messages = fromEvent<MessageEvent>(second, "message").pipe(map((event) => JSON.parse(event.data)));
messages.pipe(filter((message) => message.action === "chat_deactivated")).subscribe(console.log);

const third = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const [text] = await once(third, "message");
console.log(JSON.parse(text).action === "chat_deactivated");

// Whoever makes a stream of it hears what comes in, and sends.
const fourth = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
createWebSocketStream(fourth).on("data", (data) => console.log(String(data).length));
fourth.send(JSON.stringify({ action: "close_thread", payload: { chat_id: "a" } }));

declare class WebSocketStream {
  constructor(url: string);
  readonly opened: Promise<{ readable: ReadableStream; writable: WritableStream }>;
}
const { writable } = await new WebSocketStream("wss://api.livechatinc.com/v3.3/agent/rtm/ws").opened;
await writable.getWriter().write("{}");

// Only kept, and kept alive.
const sockets = new Set<WebSocket>();
const fifth = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
function keepAlive(socket: WebSocket): void {
  setInterval(() => socket.ping(), 1000);
}
sockets.add(fifth);
keepAlive(fifth);
fifth.send(JSON.stringify({ action: "list_chats", payload: {} }));
