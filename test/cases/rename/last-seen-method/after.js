const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

export const seen = (chat_id) =>
  ws.send(JSON.stringify({ action: "mark_events_as_seen", payload: { chat_id, seen_up_to: new Date().toISOString() } }));
