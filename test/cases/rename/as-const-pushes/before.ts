const PUSHES = ["incoming_chat_thread", "thread_closed", "incoming_event"] as const;
type Push = (typeof PUSHES)[number];

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = (message) => {
  const { action } = JSON.parse(message.data) as { action: Push };
  if (!PUSHES.includes(action)) return;
  const isEnd = action === "thread_closed";
  console.log(isEnd);
};
