import axios, { type AxiosInstance } from "axios";
import type { Audience, Chat, ChatEvent } from "./types.js";

interface TransferOptions {
  group: number;
  force?: boolean;
}

export class LiveChat {
  readonly #http: AxiosInstance;

  constructor(token: string) {
    this.#http = axios.create({
      baseURL: "https://api.livechatinc.com",
      headers: { Authorization: `Bearer ${token}` },
    });
  }

  async #post<T>(action: string, payload: object): Promise<T> {
    const { data } = await this.#http.post<T>(`/v3.3/agent/action/${action}`, payload);
    return data;
  }

  async ids(): Promise<string[]> {
    const { chats_summary } = await this.#post<{ chats_summary: { id: string }[] }>("list_chats", { sort_order: "asc" });
    return chats_summary.map(({ id }) => id);
  }

  chat(chat_id: string): Promise<Chat> {
    return this.#post<Chat>("get_chat", { chat_id });
  }

  say(chat_id: string, text: string, recipients: Audience): Promise<{ event_id: string }> {
    const event: Omit<ChatEvent, "id"> = { type: "message", text, recipients };
    return this.#post("send_event", { chat_id, event });
  }

  transfer(id: string, { group, force = false }: TransferOptions): Promise<void> {
    return this.#post("transfer_chat", { id, target: { type: "group", ids: [group] }, force });
  }
}
