const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_event") return;
  const { recipients = "all", text: words, ...rest } = payload.event;
  const { "recipients": again } = payload.event;
  console.log(recipients, words, again, rest.id);
};
