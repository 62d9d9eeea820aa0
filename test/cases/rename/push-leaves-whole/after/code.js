import { store } from "@acme/store";

const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  store.dispatch({ type: action, payload });
};
