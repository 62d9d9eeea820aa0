const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

class Message {
  constructor(action, payload) {
    this.action = action;
    this.payload = payload;
  }

  serialize() {
    return JSON.stringify(this);
  }
}

export const close = (id) => socket.send('{"action":"deactivate_chat","payload":{"id":"' + id + '"}}');
export const end = (id) => socket.send(new Message("deactivate_chat", { id: id }).serialize());
setInterval(() => socket.send("tick " + Date.now()), 15_000);
