const BASE = "https://api.livechatinc.com/v3.1/agent/action/";

class Client {
  post(action, payload) {
    return fetch(BASE + action, { method: "POST", body: JSON.stringify(payload) });
  }
}
for (const name of ["close_thread"]) {
  Client.prototype[name] = function (payload) {
    return this.post(name, payload);
  };
}

new Client().close_thread({ chat_id: "b" });
