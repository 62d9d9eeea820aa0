function Client(base) { this.base = base; }
Client.prototype.send = function (path, data) { return fetch(this.base + path, { method: "POST", body: JSON.stringify(data) }); };
Client.prototype.post = function (path, data) { return this.send(path, data); };
Client.prototype.call = function (name, data) { return this.post("/" + name, data); };
const agent = new Client("https://api.livechatinc.com/v3.2/agent/action");
const other = new Client("https://api.rival.test/v3.2/agent");
agent.call("follow_chat", { chat_id: "1" });
other.call("follow_chat", { chat_id: "1" });
