const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const next = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") console.log(payload.event.visibility);
};
next.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") console.log(payload.id);
};
