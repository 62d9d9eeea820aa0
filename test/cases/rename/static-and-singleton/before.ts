export class Api {
  static readonly BASE = "https://api.livechatinc.com/v3.2/agent/action";
  private static instance?: Api;

  static get(): Api {
    return (Api.instance ??= new Api());
  }

  #post = (method: string, payload: Record<string, unknown>) =>
    fetch(`${Api.BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

  follow(chat_id: string) {
    return this.#post("follow_chat", { chat_id });
  }
}

Api.get().follow("a");
