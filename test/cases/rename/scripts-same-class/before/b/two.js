class Client {
  base = "https://rival.test";
  send(name, payload) {
    return fetch(`${this.base}/${name}`, { method: "POST", body: JSON.stringify(payload) });
  }
}
new Client().send("follow_chat", { chat_id: 1 });
