const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_event") return;
  payload.event.visibility = payload.event.visibility || "all";
  show(payload.event.visibility);
};
