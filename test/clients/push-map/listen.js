import WebSocket from "ws";
import { handlers, important } from "./handlers.js";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
let alarms = 0;

socket.on("open", () => {
  socket.send(
    JSON.stringify({ request_id: "login", action: "login", payload: { token: `Bearer ${process.env.LIVECHAT_TOKEN}` } }),
  );
});
socket.on("message", (data) => {
  const { action, type, payload } = JSON.parse(data.toString());
  if (type !== "push") return;
  if (important.has(action)) alarms += 1;
  handlers[action]?.(payload);
});
socket.on("close", () => console.log(JSON.stringify({ alarms })));
