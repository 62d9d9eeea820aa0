const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = (message) => {
  const { action, payload } = JSON.parse(message.data);
  switch (action) {
    case "incoming_chat":
      open(payload.chat.id);
      break;
    // case "thread_closed_by_agent":
    case 'chat_deactivated':
      close(payload.chat_id);
      break;
    default:
      console.log("unhandled incoming_chat_thread or", action);
  }
};
