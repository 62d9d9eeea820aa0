const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const next = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") console.log(payload.event.recipients);
};
next.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") console.log(payload.id);
};
