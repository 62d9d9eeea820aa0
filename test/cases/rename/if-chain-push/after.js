const WebSocket = require("ws");
const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

socket.on("message", (raw) => {
  const msg = JSON.parse(raw);
  if (msg.action === "user_added_to_chat") join(msg.payload.chat_id);
  else if ("user_removed_from_chat" == msg.action) part(msg.payload.chat_id);
  else if (msg.action !== "user_added_to_chat" && msg.type === "push") other(msg);
});
