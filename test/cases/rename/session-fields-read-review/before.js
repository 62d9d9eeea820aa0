const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "customer_created") {
    const { customer } = payload;
    plan(customer.fields.plan, customer.fields["seat count"]);
    if (customer.fields) show(Object.keys(customer.fields));
    upper(customer.fields.plan.toUpperCase());
  }
};
