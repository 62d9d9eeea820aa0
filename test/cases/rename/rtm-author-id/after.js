const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

export const close = (chat_id, bot) =>
  ws.send(JSON.stringify({ action: "deactivate_chat", author_id: bot, payload: { id: chat_id, ignore_requester_presence: true } }));
