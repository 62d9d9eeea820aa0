const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

export const say = (chat_id, event, require_active_thread) =>
  ws.send(JSON.stringify({ action: "send_event", payload: { chat_id, event, require_active_thread } }));
