import { onEvent } from "./handlers.js";

const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "incoming_event":
      return onEvent(payload);
  }
};
