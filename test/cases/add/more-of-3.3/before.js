const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload, version } = JSON.parse(data);
  if (action === "list_customers") show(payload.limited_customers);
  if (action === "incoming_chat") show(version);
};
