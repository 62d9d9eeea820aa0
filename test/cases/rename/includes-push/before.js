const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = function (message) {
  const push = JSON.parse(message.data);
  if (["chat_thread_tagged", "chat_thread_untagged"].includes(push.action)) {
    refresh(push.payload.thread_id);
  }
};
