const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("get_chat", { chat_id: "x", thread_id: "y" });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_disconnected") show(payload.reason);
  if (action === "incoming_multicast") show(payload.content);
  if (action === "get_chat") for (const { text } of payload.thread.events) show(text);
};
