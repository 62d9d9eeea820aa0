const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = function (message) {
  const push = JSON.parse(message.data);
  if (["thread_tagged", "thread_untagged"].includes(push.action)) {
    refresh(push.payload.thread_id);
  }
};
