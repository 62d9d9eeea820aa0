const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("add_user_to_chat", { chat_id: "x", user_id: "y", user_type: "agent", visibility: "all", ignore_requester_presence: true });
call("transfer_chat", { id: "x", ignore_requester_presence: true });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_disconnected") show(payload.reason);
};
