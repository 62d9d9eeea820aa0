const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") show(payload.event.text, payload.event.order);
};
