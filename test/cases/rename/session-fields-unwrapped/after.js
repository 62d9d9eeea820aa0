const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");

socket.onmessage = (m) => {
  const { action, payload } = JSON.parse(m.data);
  if (action === "customer_updated") show(payload.session_fields?.find((field) => "plan" in field)?.plan);
};
