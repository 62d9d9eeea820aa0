const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const pushes = {};
pushes["3.6"] = ["incoming_chat", "chat_access_updated"];
socket.onopen = () => socket.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
export {};
