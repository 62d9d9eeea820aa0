const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat_thread") {
    const { thread } = payload.chat;
    if (thread.restricted_access === true) skip();
    if (thread.restricted_access !== true) show(thread);
    if (thread.restricted_access === false) show(thread);
    if (thread.restricted_access) skip();
    keep(thread.restricted_access);
  }
};
