const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = (message) => {
  const { action, payload } = JSON.parse(message.data);
  switch (action) {
    case "incoming_chat_thread":
      open(payload.chat.id);
      break;
    // case "thread_closed_by_agent":
    case 'thread_closed':
      close(payload.chat_id);
      break;
    default:
      console.log("unhandled incoming_chat_thread or", action);
  }
};
