import WebSocket from "ws";

export class Socket {
  #waiting = new Map();
  #last = 0;

  constructor(onPush) {
    this.socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
    this.ready = new Promise((resolve) => this.socket.on("open", resolve));
    this.socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "response") return this.#waiting.get(message.request_id)(message);
      onPush(message);
    });
    this.closed = new Promise((resolve) => this.socket.on("close", resolve));
  }

  send(action, payload) {
    const request_id = String(++this.#last);
    this.socket.send(JSON.stringify({ request_id, action, payload }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(request_id, ({ success, payload: answer }) =>
        success ? resolve(answer) : reject(new Error(answer.error.message)),
      );
    });
  }
}
