function Base(version) {
  this.url = "https://api.livechatinc.com/v" + version + "/agent/action/";
}
Base.prototype.post = function (action, payload) {
  return fetch(this.url + action, { method: "POST", body: JSON.stringify(payload) });
};

function Old() {
  Base.call(this, "3.2");
}
Old.prototype = Object.create(Base.prototype);
Old.prototype.close = function (id) {
  return this.post("deactivate_chat", { chat_id: id });
};

function New() {
  Base.call(this, "3.3");
}
New.prototype = Object.create(Base.prototype);
New.prototype.close = function (id) {
  return this.post("deactivate_chat", { id: id });
};

new Old().close("a");
new New().close("b");
