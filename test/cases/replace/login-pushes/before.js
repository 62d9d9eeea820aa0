const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onopen = () =>
  ws.send(JSON.stringify({ action: "login", payload: { token, pushes: { "3.3": ["incoming_chat", "chat_access_granted"] } } }));
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "chat_access_granted") show(payload.id);
};
