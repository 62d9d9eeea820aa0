const socket = new WebSocket("wss://api.livechatinc.com/v3.1/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("open", () => {
  socket.send(JSON.stringify({ request_id: "1", action: "login", payload: { token: TOKEN } }));
});
socket.addEventListener("message", ({ data }) => {
  const message = JSON.parse(data);
  if (message.type === "response" && message.action === "login") {
    remember(message.payload.customer_id);
  }
});
