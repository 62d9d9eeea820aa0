const PUSHES = ["incoming_customer", "incoming_event"];
const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  if (PUSHES.includes(JSON.parse(data).action)) refresh();
};
