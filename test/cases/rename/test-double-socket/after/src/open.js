export const open = (id) => {
  const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
  socket.onopen = () => socket.send(JSON.stringify({ action: "follow_chat", payload: { id: id } }));
};
