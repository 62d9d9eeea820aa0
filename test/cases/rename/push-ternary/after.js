const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  const id = action === "incoming_chat" ? payload.chat.id : payload.chat_id;
  show(id);
};
