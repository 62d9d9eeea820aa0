const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("transfer_chat", { chat_id: "x", target: { type: "group", ids: [1] } });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_disconnected") show(payload.reason);
  if (action === "chat_transferred") show(payload.chat_id);
  if (action === "incoming_event" && payload.event.type === "filled_form") show(payload.event.fields[0].answer.id);
};
