const socket = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
export const login = (token) =>
  socket.send(JSON.stringify({ action: "login", payload: { token, pushes: { "3.6": ["agent_updated"] } } }));
