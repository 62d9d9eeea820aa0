const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

function show(event) {
  if (event.recipients === "all") console.log(event.text);
}

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") show(payload.event);
};

export const greet = () => show({ text: "Welcome", recipients: "all" });
