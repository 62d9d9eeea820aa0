import { keep } from "some-store";

const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
socket.onmessage = (message) => {
  const { action, payload } = JSON.parse(message.data);
  if (action === "agent_updated") keep(payload);
};
