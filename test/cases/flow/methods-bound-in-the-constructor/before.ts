export class Chats {
  constructor() {
    this.follow = this.follow.bind(this);
  }
  follow(chat_id: string) {
    return fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", {
      method: "POST",
      body: JSON.stringify({ chat_id }),
    });
  }
}
export const go = () => new Chats().follow("c");
