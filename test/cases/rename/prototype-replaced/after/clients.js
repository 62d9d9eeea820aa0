var BASE = "https://api.livechatinc.com/v3.3/agent/action/";

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
    return this.call("deactivate_chat", { id: id });
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
new Mixed().run("deactivate_chat", { id: "b" });
Kept().ask("deactivate_chat", { id: "c" });
made.tell("deactivate_chat", { id: "d" });
