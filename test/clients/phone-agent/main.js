import WebSocket from "ws";

const settings = { push_notifications: true, sounds: false };
const payload = {
  token: `Bearer ${process.env.LIVECHAT_TOKEN}`,
  push_notifications: { firebase_token: "f-1", platform: "ios" },
  reconnect: false,
};
const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

socket.on("open", () => socket.send(JSON.stringify({ request_id: "in", action: "login", payload })));
socket.on("message", (data) => {
  const message = JSON.parse(data);
  if (message.request_id === "in") console.log(JSON.stringify({ in: message.success, settings }));
  else if (message.action === "chat_deactivated") console.log(`${message.payload.chat_id} is closed`);
});
