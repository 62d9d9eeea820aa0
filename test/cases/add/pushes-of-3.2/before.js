const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "chat_unfollowed") forget(payload.chat_id);
  if (action === "queue_positions_updated") for (const { thread_id, queue } of payload) move(thread_id, queue.position);
};
