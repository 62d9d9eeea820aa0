const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "customer_created") {
    payload.customer.fields.seen = true;
    delete payload.customer.fields.plan;
    const known = payload?.customer?.fields;
    keep(known);
  }
};
