const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
const customer = new WebSocket("wss://api.livechatinc.com/v3.4/customer/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") {
    const { text, visibility: recipients } = payload.event;
    customer.send(JSON.stringify({ action: "send_event", payload: { chat_id: "x", event: { type: "message", text, recipients } } }));
  }
};
