export class Client {
  options = { base: "https://api.livechatinc.com/v3.2/agent/action" };
  with(token) {
    this.options = { ...this.options, token };
    return this;
  }
  follow(chat_id) {
    return fetch(this.options.base + "/follow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  }
}
