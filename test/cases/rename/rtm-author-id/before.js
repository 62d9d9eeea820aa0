const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

export const close = (chat_id, bot) =>
  ws.send(JSON.stringify({ action: "close_thread", author_id: bot, payload: { chat_id } }));
