const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (push.type !== "push" || push.action !== "incoming_event") return;
  const { payload: { chat_id, event } } = push;
  if (event.type === "message" && event.visibility !== "agents") answer(chat_id, event);
};
