export class LiveChat {
  private readonly base = "https://api.livechatinc.com/v3.3/agent/action";

  constructor(private readonly token: string) {}

  private async post(action: string, payload: object) {
    const res = await fetch(`${this.base}/${action}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${this.token}` },
      body: JSON.stringify(payload),
    });
    return res.json();
  }

  note(chatId: string, threadId: string, properties: object) {
    return this.post("update_thread_properties", { chat_id: chatId, thread_id: threadId, properties });
  }

  follow(chat_id: string) {
    return this.post("follow_chat", { id: chat_id });
  }
}
