export interface Http {
  post(path: string, body: unknown): Promise<unknown>;
}

export class Chats {
  constructor(private readonly http: Http) {}

  follow(chat_id: string) {
    return this.http.post("/v3.3/agent/action/follow_chat", { id: chat_id });
  }
}
