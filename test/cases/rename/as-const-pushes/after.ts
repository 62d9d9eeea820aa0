const PUSHES = ["incoming_chat", "chat_deactivated", "incoming_event"] as const;
type Push = (typeof PUSHES)[number];

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = (message) => {
  const { action } = JSON.parse(message.data) as { action: Push };
  if (!PUSHES.includes(action)) return;
  const isEnd = action === "chat_deactivated";
  console.log(isEnd);
};
