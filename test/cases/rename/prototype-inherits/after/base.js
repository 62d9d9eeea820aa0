var request = require("request");
var util = require("util");
var EventEmitter = require("events").EventEmitter;

function Base(options) {
  EventEmitter.call(this);
  this.version = options.version || "3.3";
  this.host = "https://api.livechatinc.com";
}
util.inherits(Base, EventEmitter);

Base.prototype.send = function send(action, payload, done) {
  var self = this;
  request(
    { url: self.host + "/v" + self.version + "/agent/action/" + action, method: "POST", json: payload },
    function (error, response, body) {
      self.emit("answer", action);
      done(error, body);
    },
  );
};

module.exports = Base;
