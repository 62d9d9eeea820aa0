const socket = new WebSocket("wss://api.livechatinc.com/v3.5/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "customer_page_updated":
      page(payload.url);
      break;
  }
});
