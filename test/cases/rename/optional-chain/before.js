const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (push?.action !== "incoming_event") return;
  show(push.payload?.event?.recipients ?? "all", push?.["payload"]?.["event"]?.["recipients"]);
};
