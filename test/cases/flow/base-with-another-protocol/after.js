const BASE = "https://api.livechatinc.com/v3.3/customer";

const socket = new WebSocket(BASE.replace(/^https/, "wss") + "/rtm/ws?license_id=1");
export const leave = (chat_id) => socket.send(JSON.stringify({ action: "deactivate_chat", payload: { id: chat_id } }));

const second = new WebSocket(`${BASE.replace(/https:/g, "wss:")}/rtm/ws?license_id=1`);
export const close = (chat_id) => second.send(JSON.stringify({ action: "deactivate_chat", payload: { id: chat_id } }));
