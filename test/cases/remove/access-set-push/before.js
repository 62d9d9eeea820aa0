const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "access_set") console.log(payload.id);
  if (action === "thread_closed") console.log(payload.chat_id);
};
