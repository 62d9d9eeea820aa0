const PUSHES = { CHAT: "incoming_chat_thread", EVENT: "incoming_event" };
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (action === PUSHES.CHAT) analytics.track(PUSHES.CHAT);
};
