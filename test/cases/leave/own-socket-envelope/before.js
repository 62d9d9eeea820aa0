const ws = new WebSocket("wss://bot.example.com/socket");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "send") ws.send(JSON.stringify({ action: "ack", payload: { chat_id: payload.chat_id, recipients: "all" } }));
};
