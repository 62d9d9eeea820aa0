import WebSocket from "ws";
import type { Method } from "./types.js";

type Listener = (name: string, payload: never) => void;

export class Rtm {
  private readonly socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

  constructor(listener: Listener, onClose: () => void) {
    this.socket.on("open", () => this.call("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` }));
    this.socket.on("close", onClose);
    this.socket.on("message", (data: Buffer) => {
      const { type, action, payload } = JSON.parse(data.toString());
      if (type === "push") listener(action, payload);
    });
  }

  call(action: Method, payload: object): void {
    this.socket.send(JSON.stringify({ request_id: action, action, payload }));
  }
}
