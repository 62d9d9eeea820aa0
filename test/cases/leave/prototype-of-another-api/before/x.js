function Base(url) {
  this.url = url;
}
Base.prototype.post = function (action, payload) {
  return fetch(this.url + action, { method: "POST", body: JSON.stringify(payload) });
};

function Own() {
  Base.call(this, "https://chats.example.com/v3.1/actions/");
}
Own.prototype = Object.create(Base.prototype);
Own.prototype.close = function (id) {
  return this.post("close_thread", { chat_id: id });
};

function Agent() {
  Base.call(this, "https://api.livechatinc.com/v3.6/agent/action/");
}
Agent.prototype = Object.create(Base.prototype);
Agent.prototype.close = function (id) {
  return this.post("deactivate_chat", { id: id, ignore_requester_presence: true });
};

new Own().close("a");
new Agent().close("b");
