const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

class Message {
  constructor(action, payload) {
    this.action = action;
    this.payload = payload;
  }

  serialize() {
    return JSON.stringify(this);
  }
}

export const close = (id) => socket.send('{"action":"close_thread","payload":{"chat_id":"' + id + '"}}');
export const end = (id) => socket.send(new Message("close_thread", { chat_id: id }).serialize());
setInterval(() => socket.send("tick " + Date.now()), 15_000);
