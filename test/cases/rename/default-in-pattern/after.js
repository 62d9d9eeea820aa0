const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_event") return;
  const { visibility: recipients = "all", text: words, ...rest } = payload.event;
  const { "visibility": again } = payload.event;
  console.log(recipients, words, again, rest.id);
};
