import EventEmitter from "node:events";
import WebSocket from "ws";

export class Rtm extends EventEmitter {
  constructor() {
    super();
    this.ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
    this.ws.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "push") this.emit(message.action, message.payload);
    });
  }
}
