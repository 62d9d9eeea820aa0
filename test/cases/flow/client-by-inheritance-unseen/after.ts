import { HttpClient } from "some-http";

class Client extends HttpClient {
  constructor() {
    super();
    this.root = "https://api.livechatinc.com/v3.2/agent/action";
  }
  follow(chat_id: string) {
    return this.post("follow_chat", { chat_id });
  }
}
export const client = new Client();
