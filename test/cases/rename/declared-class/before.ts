const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

class Follow {
  chat_id: string;
  constructor(chat: string) {
    this.chat_id = chat;
  }
}

class TelegramMessage {
  constructor(readonly chat_id: number) {}
}

export const follow = (chat: string) => fetch(url, { method: "POST", body: JSON.stringify(new Follow(chat)) });
export const idOf = (message: TelegramMessage) => message.chat_id;
