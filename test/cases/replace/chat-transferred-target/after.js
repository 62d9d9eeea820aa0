const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "chat_transferred" && payload.type === "group") moved(payload.chat_id, payload.ids);
};
