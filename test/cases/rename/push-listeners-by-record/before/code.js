const listeners = [];
const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
socket.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  listeners.filter((one) => one.name === push.action).forEach((one) => one.handler(push.payload));
};
function listen(name, handler) {
  listeners.push({ name, handler });
}
listen("incoming_event", ({ event }) => show(event.recipients));
listen("chat_user_added", ({ user }) => greet(user));
