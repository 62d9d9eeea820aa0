export const open = (id) => {
  const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
  socket.onopen = () => socket.send(JSON.stringify({ action: "follow_chat", payload: { chat_id: id } }));
};
