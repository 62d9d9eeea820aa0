const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if ((push.action === "customer_left" || push.action === "customer_transferred") && isOpen()) refresh();
};
