const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_event") return;
  payload.event.recipients = payload.event.recipients || "all";
  show(payload.event.recipients);
};
