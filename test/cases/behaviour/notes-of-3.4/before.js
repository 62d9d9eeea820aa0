const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("add_user_to_chat", { chat_id: "x", user_id: "y", user_type: "agent" });
call("transfer_chat", { id: "x" });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_disconnected") show(payload.reason);
};
