const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const once = (name, listener) => {
  socket.addEventListener("message", ({ data }) => {
    const { action, payload } = JSON.parse(data);
    switch (action) {
      case name:
        listener(payload);
        break;
    }
  });
};
once("incoming_event", ({ event }) => show(event.recipients));
