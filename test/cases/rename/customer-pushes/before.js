const socket = new WebSocket("wss://api.livechatinc.com/v3.1/customer/rtm/ws?license_id=" + LICENSE);
socket.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "incoming_chat_thread":
      show(payload.chat.id, payload.chat.users);
      break;
    case "thread_closed":
      done(payload.chat_id, payload.thread_id);
      break;
    case "chat_user_added":
      if (payload.user_type === "agent") greet(payload.user.name);
      break;
    case "chat_user_removed":
      leave(payload.user_id);
      break;
    case "chat_thread_properties_updated":
      update(payload.thread_id, payload.properties);
      break;
  }
});
