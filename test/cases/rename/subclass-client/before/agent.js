import { Api } from "./base.js";

export class Agent extends Api {
  constructor() {
    super("https://api.livechatinc.com/v3.2/agent/action");
  }
  follow(chat_id) {
    return this.post("/follow_chat", { chat_id });
  }
}
