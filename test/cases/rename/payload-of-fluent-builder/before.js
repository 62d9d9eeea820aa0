class Payload {
  constructor() {
    this.data = {};
  }
  chat(id) {
    this.data.chat_id = id;
    return this;
  }
  build() {
    return this.data;
  }
}

export const follow = (id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", {
    method: "POST",
    body: JSON.stringify(new Payload().chat(id).build()),
  });
