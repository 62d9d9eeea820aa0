const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "customer_created") {
    const { customer } = payload;
    plan(customer.session_fields?.find((field) => "plan" in field)?.plan, customer.session_fields?.find((field) => "seat count" in field)?.["seat count"]);
    if (customer.session_fields) show(Object.keys(Object.assign({}, ...(customer.session_fields ?? []))));
    upper(customer.session_fields?.find((field) => "plan" in field)?.plan.toUpperCase());
  }
};
