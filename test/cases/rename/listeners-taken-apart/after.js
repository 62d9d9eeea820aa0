const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
let listeners = [];
const on = (name, listener) => {
  listeners.push({ name, listener });
  return () => {
    listeners = listeners.filter((one) => one.listener !== listener);
  };
};
socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  for (const { name, listener } of listeners) if (name === action) listener(payload);
};
on("incoming_event", ({ event }) => show(event.visibility));
