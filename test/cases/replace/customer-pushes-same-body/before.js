const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  switch (action) {
    case "customer_created":
    case "customer_visit_started":
      refresh();
      break;
    case "incoming_event":
      ring();
      break;
  }
};
