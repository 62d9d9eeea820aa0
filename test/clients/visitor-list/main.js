import WebSocket from "ws";
import { arrive, change, leave, meet, visitors } from "./visitors.js";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

socket.on("open", () => {
  const login = { request_id: "1", action: "login", payload: { token: `Bearer ${process.env.LIVECHAT_TOKEN}` } };
  socket.send(JSON.stringify(login));
});
socket.on("message", (data) => {
  const { type, action, payload } = JSON.parse(data);
  if (type !== "push") return;
  switch (action) {
    case "customer_visit_started":
      arrive(payload.customer_id);
      break;
    case "customer_visit_ended":
      leave(payload.customer_id);
      break;
    case "customer_updated":
      change(payload.customer.id, payload.customer.name);
      break;
    case "chat_user_added":
      meet(payload.user.name, payload.user_type);
      break;
  }
});
socket.on("close", () => console.log(JSON.stringify(visitors())));
