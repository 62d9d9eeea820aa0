const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const listeners = [];
const on = (name, listener) => {
  listeners.push((message) => {
    if (message.action === name) listener(message.payload);
  });
};
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  for (const listener of listeners) listener(message);
};
on("incoming_event", ({ event }) => show(event.recipients));
