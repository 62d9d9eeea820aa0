import type { AxiosInstance } from "axios";

export class Chats {
  constructor(private readonly http: AxiosInstance) {}

  close(chat_id: string) {
    return this.http.post("/deactivate_chat", { chat_id });
  }
}

export const list = (http: AxiosInstance) => () => http.post("list_chats", {});
export const listBy = (http: AxiosInstance) => http<unknown>({ method: "post", url: "/list_chats", data: {} });
