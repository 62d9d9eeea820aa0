const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "access_set") console.log(payload.id);
  if (action === "chat_deactivated") console.log(payload.chat_id);
};
