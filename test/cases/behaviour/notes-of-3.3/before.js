const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("start_chat", {});
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event" && payload.event.type === "filled_form") show(payload.event.fields[0].type);
};
