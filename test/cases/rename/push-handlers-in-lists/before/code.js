class Board {
  constructor() {
    this.lists = {};
    this.sets = new Map();
    const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
    socket.onmessage = ({ data }) => {
      const push = JSON.parse(data);
      (this.lists[push.action] || []).forEach((handler) => handler(push.payload));
      for (const handler of this.sets.get(push.action) ?? []) handler(push.payload);
    };
  }
  on(name, handler) {
    (this.lists[name] = this.lists[name] || []).push(handler);
  }
  once(name, handler) {
    if (!this.sets.has(name)) this.sets.set(name, new Set());
    this.sets.get(name).add(handler);
  }
}

const board = new Board();
board.on("incoming_event", ({ event }) => show(event.recipients));
board.once("incoming_event", ({ event }) => mark(event.recipients));
board.on("chat_user_added", ({ user }) => greet(user));
