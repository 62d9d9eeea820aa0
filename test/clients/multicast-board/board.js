import WebSocket from "ws";
import { handlers } from "./handlers.js";

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
let id = 0;
const send = (action, payload) => ws.send(JSON.stringify({ request_id: String((id += 1)), action, payload }));

ws.on("open", () => send("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` }));
ws.on("message", (data) => {
  const message = JSON.parse(data);
  if (message.type === "response" && message.action === "login") {
    send("multicast", {
      scopes: { agents: { all: true } },
      content: { recipients: ["night shift"], scopes: "board" },
      type: "board",
    });
  }
  if (message.type === "push") handlers.get(message.action)?.(message.payload);
});
