const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "customer_visit_ended":
      remove(payload.customer_id);
      break;
  }
};
