const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_chat") return;
  if (payload.chat.thread.restricted_access) return;
  show(payload.chat.thread.restricted_access === true);
};
