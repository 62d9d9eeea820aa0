const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

class Follow {
  constructor(readonly chat_id: string) {
    console.log(chat_id);
  }
}

export const follow = (chat: string) => fetch(url, { method: "POST", body: JSON.stringify(new Follow(chat)) });
