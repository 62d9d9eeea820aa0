const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "events_marked_as_seen") seen(payload.chat_id, Date.parse(payload.seen_up_to) / 1000);
};
