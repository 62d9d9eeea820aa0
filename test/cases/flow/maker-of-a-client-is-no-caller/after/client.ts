export class Client {
  private readonly base: string;
  constructor({ region = "us", version = "3.4" }: { region?: string; version?: string }) {
    this.base = `https://api${region === "us" ? "" : "-fra"}.livechatinc.com/v${version}/agent/action`;
  }
  private call(name: string, payload: object) {
    return fetch(`${this.base}/${name}`, { method: "POST", body: JSON.stringify(payload) });
  }
  say(chat_id: string, text: string) {
    return this.call("send_event", { chat_id, event: { type: "message", text, visibility: "all" } });
  }
}
