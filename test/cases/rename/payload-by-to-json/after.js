const url = "https://api.livechatinc.com/v3.4/agent/action/follow_chat";
const post = (body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

class Follow {
  constructor(chat) {
    this.chat = chat;
  }
  toJSON() {
    return { id: this.chat.chat_id };
  }
}

export const follow = (chat) => post(new Follow(chat));
export const followFirst = (chats) => post({ chats, toJSON: () => ({ id: chats[0] }) });
