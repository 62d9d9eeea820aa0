const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") {
    const event = payload.event;
    log(event.recipients);
  } else {
    const event = { recipients: ["mail"] };
    log(event.recipients);
  }
};
