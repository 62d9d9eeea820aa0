const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") console.log(payload.agent_id, payload.routing_status);
};
