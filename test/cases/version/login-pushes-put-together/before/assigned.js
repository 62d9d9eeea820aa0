const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const pushes = {};
pushes["3.3"] = ["incoming_chat", "chat_access_granted"];
socket.onopen = () => socket.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
export {};
