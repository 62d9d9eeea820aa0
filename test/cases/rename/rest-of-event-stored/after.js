const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "incoming_event") return;
  const { id, ...rest } = payload.event;
  db.events.insert({ id, ...rest });
  db.log.insert({ id, recipients: payload.event.visibility });
};
