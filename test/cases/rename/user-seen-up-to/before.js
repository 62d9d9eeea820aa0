const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat_thread") for (const user of payload.chat.users) seen(user.id, user.last_seen_timestamp);
};
