const socket = new WebSocket("wss://api.livechatinc.com/v3.2/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "chat_transferred":
      if (payload.type === "group") moved(payload.ids);
      break;
    case "access_set":
      access(payload.access);
      break;
    case "user_removed_from_chat":
      if (payload.user_type === "agent") alone();
      break;
  }
});
