const WebSocket = require("ws");
const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

socket.on("message", (raw) => {
  const msg = JSON.parse(raw);
  if (msg.action === "chat_user_added") join(msg.payload.chat_id);
  else if ("chat_user_removed" == msg.action) part(msg.payload.chat_id);
  else if (msg.action !== "chat_user_added" && msg.type === "push") other(msg);
});
