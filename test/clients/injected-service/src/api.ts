export class Api {
  private readonly root = "https://api.livechatinc.com/v3.2/agent/action";

  constructor(private readonly token: string) {}

  post = async <T>(action: string, payload: object = {}): Promise<T> => {
    const response = await fetch(`${this.root}/${action}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
      body: JSON.stringify(payload),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
}
