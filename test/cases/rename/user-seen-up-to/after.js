const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat_thread") for (const user of payload.chat.users) seen(user.id, Date.parse(user.events_seen_up_to) / 1000);
};
