const ws = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "canned_response_created") add(payload.id, payload.text);
};
