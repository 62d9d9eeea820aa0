import WebSocket from "ws";

const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

socket.on("open", () => {
  const payload = { token: `Bearer ${process.env.LIVECHAT_TOKEN}` };
  socket.send(JSON.stringify({ request_id: "1", action: "login", payload }));
});
socket.on("message", (data) => {
  const { action, payload } = JSON.parse(data);
  if (action === "chat_access_granted" || action === "chat_access_revoked") {
    console.log(`access to ${payload.id} was granted or revoked`);
  }
  if (action === "chat_deactivated") console.log(`${payload.chat_id} is closed`);
});
