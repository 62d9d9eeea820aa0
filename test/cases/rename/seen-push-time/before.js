const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "last_seen_timestamp_updated") seen(payload.chat_id, payload.timestamp);
};
