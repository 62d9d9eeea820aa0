const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const handlers = {};
export const on = (name, fn) => {
  handlers[name] = handlers[name] || [];
  handlers[name].push(fn);
};
export const off = (name, fn) => {
  handlers[name] = handlers[name].filter((one) => one !== fn);
};
socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  (handlers[action] || []).forEach((fn) => fn(payload));
};
on("incoming_event", ({ event }) => console.log(event.recipients));
