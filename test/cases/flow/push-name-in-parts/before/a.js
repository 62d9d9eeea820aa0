const fs = require("fs");
const WebSocket = require("ws");
const settings = JSON.parse(fs.readFileSync(__dirname + "/config/pushes.json", "utf8"));
const remote = require("some-remote-config");

const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
socket.on("message", (raw) => {
  const message = JSON.parse(raw);
  if (settings.watch.includes(message.action)) console.log("watched");
  if (remote.watch.includes(message.action)) console.log("watched elsewhere");
  if (message.action === "incoming_" + remote.kind) console.log("incoming");
  const [noun] = message.action.split("_");
  if (noun === "thread") console.log("a thread");
  if (/^(thread_closed|chat_transferred)$/.test(message.action)) console.log("gone");
  if (message.action.startsWith("thread_")) console.log("a thread, too");
  console.log(message.action.slice(0, 20), message.action.length, `${message.action}`);
  if (message.action === "thread_closed") console.log("closed");
});
