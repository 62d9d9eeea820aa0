import axios, { type AxiosInstance } from "axios";
interface Config { baseURL: string }
class Base {
  protected client: AxiosInstance;
  constructor(config: Config) { this.client = axios.create({ baseURL: config.baseURL }); }
  protected request(options: { url: string; method: string; data?: unknown }) { return this.client.request(options); }
  protected post(url: string, data: unknown) { return this.request({ url, method: "post", data }); }
}
export class Chat extends Base {
  act(name: string, data: unknown) { return this.post(`/${name}`, data); }
  follow(chat_id: string) { return this.act("follow_chat", { chat_id }); }
}
export const chat = new Chat({ baseURL: "https://api.livechatinc.com/v3.2/agent/action" });
chat.act("follow_chat", { chat_id: "1" });
