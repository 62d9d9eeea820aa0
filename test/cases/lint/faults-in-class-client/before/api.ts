export class LiveChatApi {
  constructor(private readonly token: string, private readonly version = "3.6") {}
  async call<T>(action: string, payload: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(`https://api.livechatinc.com/v${this.version}/agent/action/${action}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${this.token}` },
      body: JSON.stringify(payload),
    });
    if (!response.ok) throw new Error(`${action}: ${response.status}`);
    return response.json() as Promise<T>;
  }
}
