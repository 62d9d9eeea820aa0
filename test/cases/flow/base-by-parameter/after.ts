const init = (body: object) => ({ method: "POST", body: JSON.stringify(body) });
const BASE = "https://api.livechatinc.com/v3.3";

const follow = (base: string, chat_id: string) => fetch(`${base}/agent/action/follow_chat`, init({ id: chat_id }));
follow(BASE, "a");

const make = (base: string) => ({
  unfollow: (chat_id: string) => fetch(base + "/agent/action/unfollow_chat", init({ id: chat_id })),
});
make(BASE).unfollow("b");

class Client {
  constructor(private readonly base = BASE) {}
  get(customer_id: string) {
    const url = `${this.base}/agent/action/get_customer`;
    return fetch(url, init({ id: customer_id }));
  }
}
new Client().get("c");
