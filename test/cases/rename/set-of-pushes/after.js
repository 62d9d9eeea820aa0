const INTERESTING = new Set(["user_added_to_chat", "user_removed_from_chat", "incoming_event"]);
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (!INTERESTING.has(push.action)) return;
  console.log(push.payload.chat_id);
};
