// One connection to LiveChat: requests get their answers, everything else is a push.

import WebSocket from "ws";

const URL = "wss://api.livechatinc.com/v3.6/agent/rtm/ws";

export function connect(onPush) {
  const socket = new WebSocket(URL);
  const waiting = new Map();
  let lastId = 0;

  socket.on("message", (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === "push") return onPush(message.action, message.payload);
    const { resolve, reject } = waiting.get(message.request_id);
    waiting.delete(message.request_id);
    if (message.success) resolve(message.payload);
    else reject(new Error(message.payload.error.message));
  });

  function send(action, payload = {}) {
    const request_id = String(++lastId);
    socket.send(JSON.stringify({ request_id, action, payload }));
    return new Promise((resolve, reject) => waiting.set(request_id, { resolve, reject }));
  }

  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve({ send, close: () => socket.close() }));
    socket.once("error", reject);
  });
}
