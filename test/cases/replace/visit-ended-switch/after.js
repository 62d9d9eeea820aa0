const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "customer_left":
    case "customer_transferred":
      remove(payload.id);
      break;
  }
};
