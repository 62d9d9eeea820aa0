const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onopen = () =>
  ws.send(JSON.stringify({ action: "login", payload: { token, pushes: { "3.4": ["incoming_chat", "chat_access_updated"] } } }));
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "chat_access_updated") show(payload.id);
};
