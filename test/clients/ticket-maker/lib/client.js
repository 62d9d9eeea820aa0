export class LiveChatClient {
  static VERSION = "3.1";
  #token;

  constructor(token) {
    this.#token = token;
    this.baseUrl = `https://api.livechatinc.com/v${LiveChatClient.VERSION}/agent/action/`;
  }

  get headers() {
    return { Authorization: `Bearer ${this.#token}`, "Content-Type": "application/json" };
  }

  async request(action, payload = {}) {
    const response = await fetch(this.baseUrl + action, {
      method: "POST",
      headers: this.headers,
      body: JSON.stringify(payload),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`${action}: ${body.error.message}`);
    return body;
  }

  start(events) {
    return this.request("start_chat", { chat: { thread: { events } } });
  }

  /** Named for what the API called it when this was written. */
  async close_thread(chat_id) {
    await this.request("close_thread", { chat_id });
    return { chat_id };
  }

  tag(chat_id, thread_id, tag) {
    return this.request("tag_chat_thread", { chat_id, thread_id, tag });
  }
}
