const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("login", { token: "x" });
call("send_event", { chat_id: "x", event: { type: "message", text: "y" } });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_disconnected") show(payload.reason);
};
