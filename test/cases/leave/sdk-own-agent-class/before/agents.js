// Named as in @livechat/lc-sdk-js, but ours.
class Web {
  constructor(name) {
    this.name = name;
    this.heard = new Map();
  }
  sendEvent(chat, event) {
    this.last = { chat, ...event };
  }
  deactivateChat(chat) {
    this.heard.delete(chat);
  }
  on(name, handler) {
    this.heard.set(name, handler);
  }
}
export const Agent = { Web };
