const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (push.action === "customer_created" || push.action === "customer_visit_started") refresh();
};
