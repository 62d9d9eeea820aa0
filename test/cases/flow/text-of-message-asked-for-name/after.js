import WebSocket from "ws";

const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
socket.on("message", (text) => {
  if (text.includes('"action":"thread_closed"')) process.exit(0);
  if (String(text).indexOf("incoming_chat_thread") >= 0) console.log("one more");
  // No name of a message.
  if (text.includes("pong") || text.startsWith("{")) console.log(text.length);
});
