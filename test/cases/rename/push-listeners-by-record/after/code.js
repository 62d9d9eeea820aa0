const listeners = [];
const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
socket.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  listeners.filter((one) => one.name === push.action).forEach((one) => one.handler(push.payload));
};
function listen(name, handler) {
  listeners.push({ name, handler });
}
listen("incoming_event", ({ event }) => show(event.visibility));
listen("user_added_to_chat", ({ user }) => greet(user));
