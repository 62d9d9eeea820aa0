const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "routing_status_set") console.log(payload.agent_id, payload.status);
};
