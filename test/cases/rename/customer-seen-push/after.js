const socket = new WebSocket("wss://api.livechatinc.com/v3.1/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "events_marked_as_seen":
      seen(payload.user_id, Date.parse(payload.seen_up_to) / 1000);
      break;
    case "incoming_event":
      events.push(payload.event);
      events.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
      show(Date.parse(payload.event.created_at) / 1000);
      break;
    case "chat_user_added":
      since(Date.parse(payload.user.events_seen_up_to) / 1000);
      break;
  }
});
const events = [];
