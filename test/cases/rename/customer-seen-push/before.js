const socket = new WebSocket("wss://api.livechatinc.com/v3.0/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "last_seen_timestamp_updated":
      seen(payload.user_id, payload.timestamp);
      break;
    case "incoming_event":
      events.push(payload.event);
      events.sort((a, b) => a.order - b.order);
      show(payload.event.timestamp);
      break;
    case "chat_user_added":
      since(payload.user.last_seen_timestamp);
      break;
  }
});
const events = [];
