var BASE = "https://api.livechatinc.com/v3.1/agent/action/";

function post(action, payload) {
  return fetch(BASE + action, { method: "POST", body: JSON.stringify(payload) });
}

function Whole() {}
Whole.prototype = {
  constructor: Whole,
  call: function (action, payload) {
    return post(action, payload);
  },
  close: function (id) {
    return this.call("close_thread", { chat_id: id });
  },
};

function Mixed() {}
Object.assign(Mixed.prototype, {
  run: function (action, payload) {
    return post(action, payload);
  },
});

var Kept = function () {
  if (!(this instanceof Kept)) return new Kept();
};
var proto = Kept.prototype;
proto.ask = function (action, payload) {
  return post(action, payload);
};

var prototype = {
  tell: function (action, payload) {
    return post(action, payload);
  },
};
var made = Object.create(prototype);

new Whole().close("a");
new Mixed().run("close_thread", { chat_id: "b" });
Kept().ask("close_thread", { chat_id: "c" });
made.tell("close_thread", { chat_id: "d" });
