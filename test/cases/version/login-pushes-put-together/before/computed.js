const VERSION = "3.3";
const socket = new WebSocket(`wss://api.livechatinc.com/v${VERSION}/agent/rtm/ws`);
const pushes = { [VERSION]: ["incoming_chat", "chat_access_granted"] };
socket.onopen = () => socket.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
export {};
