const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const send = (payload) => ws.send(JSON.stringify({ action: "send_event", payload }));

export const say = (chat_id, event) => send({ chat_id, event });
export const lines = (chat_id, event) =>
  send({
    chat_id,
    event,
  });
