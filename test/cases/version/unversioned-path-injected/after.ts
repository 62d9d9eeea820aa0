export class Chats {
  constructor(private readonly http: { post(path: string, body: unknown): Promise<unknown> }) {}

  follow(chat_id: string) {
    return this.http.post("/agent/action/follow_chat", { id: chat_id });
  }
}
