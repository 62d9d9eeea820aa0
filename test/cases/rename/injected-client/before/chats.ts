import type { AxiosInstance } from "axios";

export class Chats {
  constructor(private readonly http: AxiosInstance) {}

  close(chat_id: string) {
    return this.http.post("/close_thread", { chat_id });
  }
}

export const list = (http: AxiosInstance) => () => http.post("get_chats_summary", {});
export const listBy = (http: AxiosInstance) => http<unknown>({ method: "post", url: "/get_chats_summary", data: {} });
