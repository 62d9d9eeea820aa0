import WebSocket from "ws";
import { WANTED } from "./pushes.js";

const application = { name: "versions", version: "3.3" };
const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const send = (message) => socket.send(JSON.stringify(message));

socket.on("open", () => {
  send({
    request_id: "login",
    action: "login",
    version: "3.3",
    payload: { token: `Bearer ${process.env.LIVECHAT_TOKEN}`, application, pushes: { "3.3": WANTED } },
  });
});
socket.on("message", (data) => {
  const { type, action, payload, success } = JSON.parse(data);
  if (action === "login") {
    const [{ id }] = payload.chats_summary;
    send({ request_id: "1", action: "follow_chat", version: "3.3", payload: { id } });
    send({ request_id: "2", action: "transfer_chat", version: "3.3", payload: { id, force: true } });
  } else if (type === "response") {
    console.log(JSON.stringify({ action, success }));
  } else if (action === "incoming_event") {
    console.log(JSON.stringify({ text: payload.event.text, to: payload.event.recipients }));
  } else {
    console.log(JSON.stringify({ push: action, chat: payload.chat_id }));
  }
});
