const BASE = "https://shop.example/v3.2/customer";

const socket = new WebSocket(BASE.replace(/^http.*example/, HOST) + "/rtm/stream?license_id=1");
export const leave = (chat_id) => socket.send(JSON.stringify({ action: "deactivate_chat", payload: { chat_id } }));

const second = new WebSocket(BASE.replace(/^shop/, "wss") + "/rtm/stream");
export const close = (chat_id) => second.send(JSON.stringify({ action: "deactivate_chat", payload: { chat_id } }));
