const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");
const send = (payload) => ws.send(JSON.stringify({ action: "send_event", payload }));

export const say = (chat_id, event) => send({ chat_id, event, require_active_thread: true });
export const lines = (chat_id, event) =>
  send({
    require_active_thread: true,
    chat_id,
    event,
  });
