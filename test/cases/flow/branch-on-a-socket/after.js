const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
export function six(away, chat_id, more) {
  let action, payload;
  if (away) { action = "transfer_chat"; payload = { id: chat_id, target: more }; }
  else { action = "send_event"; payload = { chat_id, event: more }; }
  ws.send(JSON.stringify({ action, payload }));
}
