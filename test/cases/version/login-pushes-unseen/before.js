export function start(socket, pushes) {
  const own = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
  own.onopen = () => own.send(JSON.stringify({ action: "login", payload: { token: "t", pushes } }));
}
