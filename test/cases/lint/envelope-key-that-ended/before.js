const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
export const list = (bot) => socket.send(JSON.stringify({ action: "list_chats", author_id: bot, payload: {} }));
