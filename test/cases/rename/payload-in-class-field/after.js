class Follow {
  payload = {};
  constructor(chatId) {
    this.payload.id = chatId;
  }
  send() {
    return fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", { method: "POST", body: JSON.stringify(this.payload) });
  }
}

new Follow("a").send();
