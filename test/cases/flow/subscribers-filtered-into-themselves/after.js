const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
let subscribers = [];
export const subscribe = (fn) => {
  subscribers.push(fn);
  return () => {
    subscribers = subscribers.filter((one) => one !== fn);
  };
};
socket.onmessage = ({ data }) => subscribers.forEach((fn) => fn(JSON.parse(data)));
subscribe((message) => {
  if (message.action === "incoming_event") console.log(message.payload.event.visibility);
});
