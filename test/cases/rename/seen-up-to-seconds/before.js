const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

export const seen = (chat_id, event) =>
  ws.send(JSON.stringify({ action: "update_last_seen_timestamp", payload: { chat_id, timestamp: event.timestamp } }));
