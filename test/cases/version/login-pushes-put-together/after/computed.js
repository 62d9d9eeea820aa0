const VERSION = "3.6";
const socket = new WebSocket(`wss://api.livechatinc.com/v${VERSION}/agent/rtm/ws`);
const pushes = { [VERSION]: ["incoming_chat", "chat_access_updated"] };
socket.onopen = () => socket.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
export {};
