const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

export const seen = (chat_id, event) =>
  ws.send(JSON.stringify({ action: "mark_events_as_seen", payload: { chat_id, seen_up_to: new Date(event.timestamp * 1000).toISOString() } }));
