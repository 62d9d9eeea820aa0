import { RESTDataSource } from "@apollo/datasource-rest";
import { EventEmitter } from "node:events";
import { HttpClient } from "some-http";

export class Source extends RESTDataSource {
  baseURL = "https://api.livechatinc.com/v3.3/agent/action/";
  follow(chat_id: string) {
    return this.post("follow_chat", { body: { id: chat_id } });
  }
}
export class Client extends HttpClient {
  constructor() {
    super();
    this.baseURL = "https://api.livechatinc.com/v3.3/agent/action";
  }
  call(name: string, data: object) {
    return this.request({ url: `/${name}`, method: "POST", data });
  }
  unfollow(chat_id: string) {
    return this.call("unfollow_chat", { id: chat_id });
  }
}
export class Bus extends EventEmitter {
  baseURL = "/hooks";
  follow(chat_id: string) {
    this.emit("follow_chat", { chat_id });
    return this.post("follow_chat", { chat_id });
  }
}
