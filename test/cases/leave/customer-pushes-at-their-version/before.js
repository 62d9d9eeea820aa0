const socket = new WebSocket("wss://api.livechatinc.com/v3.6/customer/rtm/ws?organization_id=" + ORGANIZATION);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "incoming_chat":
      show(payload.chat.thread.created_at);
      break;
    case "customer_updated":
      rename(payload.name, payload.session_fields);
      break;
    case "incoming_event":
      show(payload.event.recipients);
      break;
  }
});
