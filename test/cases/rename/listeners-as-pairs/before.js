const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const listeners = [];
const on = (name, listener) => listeners.push([name, listener]);
socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  for (const [name, listener] of listeners) {
    if (name !== action) continue;
    listener(payload);
  }
};
on("incoming_event", ({ event }) => show(event.recipients));
