const socket = new WebSocket("wss://api.livechatinc.com/v3.3/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "customer_updated":
      rename(payload.id, payload.name);
      break;
  }
});
