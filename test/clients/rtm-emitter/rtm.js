import { EventEmitter } from "node:events";
import WebSocket from "ws";

const VERSION = "v3.1";

export class Rtm extends EventEmitter {
  connect(token) {
    this.ws = new WebSocket(`wss://api.livechatinc.com/${VERSION}/agent/rtm/ws`);
    this.ws.on("open", () => this.request("login", { token }));
    this.ws.on("close", () => this.emit("gone"));
    this.ws.on("message", (raw) => {
      const message = JSON.parse(raw);
      if (message.type === "push") this.emit(message.action, message.payload);
      else this.emit(`answer:${message.action}`, message.payload);
    });
    return this;
  }

  request(action, payload) {
    this.ws.send(JSON.stringify({ request_id: `${Date.now()}`, action, payload }));
  }
}
