const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

class Queue {
  constructor(emit) {
    this.emit = emit;
  }
  push(action, payload) {
    this.emit(JSON.stringify({ action, payload }));
  }
}

const queue = new Queue(socket.send.bind(socket));
queue.push("send_event", { chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi", visibility: "all" } });
