const socket = new WebSocket("wss://api.livechatinc.com/v3.2/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "incoming_chat":
      show(payload.chat.id, payload.chat.users);
      break;
    case "chat_deactivated":
      done(payload.chat_id, payload.thread_id);
      break;
    case "user_added_to_chat":
      if (payload.user.type === "agent") greet(payload.user.name);
      break;
    case "user_removed_from_chat":
      leave(payload.user_id);
      break;
    case "thread_properties_updated":
      update(payload.thread_id, payload.properties);
      break;
  }
});
