const PUSHES = ["customer_created", "customer_visit_started", "incoming_event"];
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  if (PUSHES.includes(JSON.parse(data).action)) refresh();
};
