const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (true) {
    case action === "incoming_chat" && payload.chat.users.length > 1:
      return open(payload.chat.id);
    case action === "chat_deactivated":
      return close(payload.chat_id);
  }
};
