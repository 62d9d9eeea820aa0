const socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat") {
    const { thread } = payload.chat;
    if (Boolean(thread.restricted_access)) skip();
    if (!thread.restricted_access) show(thread);
    if (!thread.restricted_access) show(thread);
    if (thread.restricted_access) skip();
    keep(thread.restricted_access);
  }
};
