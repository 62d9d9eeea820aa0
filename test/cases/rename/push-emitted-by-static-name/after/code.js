import { EventEmitter } from "node:events";

class Line extends EventEmitter {
  open() {
    this.socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
    this.socket.onmessage = ({ data }) => {
      const push = JSON.parse(data);
      this.emit("push", push);
      if (push.action === "incoming_event") this.emit("event", push.payload.event, push.payload.chat_id);
    };
  }
}

const line = new Line();
line.on("push", ({ action, payload }) => {
  if (action === "event_updated") show(payload.event.visibility);
});
line.on("event", (event) => mark(event.visibility));
line.on("other", (event) => keep(event.recipients));
line.open();
