namespace app.api {
  import Push = app.types.Push;
  const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
  socket.onmessage = ({ data }) => {
    const push: Push = JSON.parse(data);
    if (push.action === "incoming_event") app.view.draw(app.parse.toRow(push.payload.event));
  };
}
