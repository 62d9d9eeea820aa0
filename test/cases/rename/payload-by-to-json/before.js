const url = "https://api.livechatinc.com/v3.1/agent/action/follow_chat";
const post = (body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

class Follow {
  constructor(chat) {
    this.chat = chat;
  }
  toJSON() {
    return { chat_id: this.chat.chat_id };
  }
}

export const follow = (chat) => post(new Follow(chat));
export const followFirst = (chats) => post({ chats, toJSON: () => ({ chat_id: chats[0] }) });
