const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
let requests = 0;

function send(action, payload) {
  ws.send(JSON.stringify({ request_id: String(requests++), action, payload }));
}

export const close = (chatId) => send("close_thread", { chat_id: chatId });
export const say = (chat_id, text) => send("send_event", { chat_id, event: { type: "message", text } });
