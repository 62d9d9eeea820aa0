import pushes from "./pushes.json";

const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
socket.onopen = () => socket.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
