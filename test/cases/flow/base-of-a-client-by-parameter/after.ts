import axios, { type AxiosInstance } from "axios";

class Http {
  http: AxiosInstance;
  constructor(baseURL: string) {
    this.http = axios.create({ baseURL });
  }
  send(url: string, data: object) {
    return this.http.post(url, data);
  }
}
export const client = new Http("https://api.livechatinc.com/v3.3/agent/action");
export const follow = (one: Http, chat_id: string) => one.send("/follow_chat", { id: chat_id });
