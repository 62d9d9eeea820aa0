const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "chat_deleted":
    case "thread_deleted":
      return forget(payload.chat_id);
    case "agent_created":
    case "bot_deleted":
    case "group_updated":
      return load(payload.id);
  }
};
