class Follow {
  payload = {};
  constructor(chatId) {
    this.payload.chat_id = chatId;
  }
  send() {
    return fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify(this.payload) });
  }
}

new Follow("a").send();
