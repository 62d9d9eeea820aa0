const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

export const run = (name, id) => socket.send(`{"action":"${name}","payload":{"chat_id":"${id}"}}`);
export const raw = (parts) => socket.send(parts.join(",") + "}");
