const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") {
    const event = payload.event;
    log(event.visibility);
  } else {
    const event = { recipients: ["mail"] };
    log(event.recipients);
  }
};
