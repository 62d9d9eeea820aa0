const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  switch (action) {
    case "incoming_customer":
      refresh();
      break;
    case "incoming_event":
      ring();
      break;
  }
};
