class Client {
  base = "https://api.livechatinc.com/v3.3/agent/action";
  send(name, payload) {
    return fetch(`${this.base}/${name}`, { method: "POST", body: JSON.stringify(payload) });
  }
}
new Client().send("follow_chat", { id: 1 });
