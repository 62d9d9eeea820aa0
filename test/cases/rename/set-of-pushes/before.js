const INTERESTING = new Set(["chat_user_added", "chat_user_removed", "incoming_event"]);
const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (!INTERESTING.has(push.action)) return;
  console.log(push.payload.chat_id);
};
