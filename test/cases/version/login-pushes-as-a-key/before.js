const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
export const login = (token) =>
  socket.send(JSON.stringify({ action: "login", payload: { token, pushes: { "3.4": ["agent_updated"] } } }));
