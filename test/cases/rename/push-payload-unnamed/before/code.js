const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
socket.onmessage = ({ data }) => {
  const { payload } = JSON.parse(data);
  if (payload.event) show(payload.event.recipients);
  if (payload.own) show(payload.own.recipients);
};
