const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "auto_accesses_updated") add(payload.id);
};
