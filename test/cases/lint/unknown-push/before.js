const ws = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat") open(payload.chat.id);
  if (action === "chat_opened") open(payload.chat.id);
};
