const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_sneak_peek") show(payload.sneak_peek.text, payload.sneak_peek.recipients);
  if (action === "incoming_event") show(payload.event.text, payload.event.visibility);
};
