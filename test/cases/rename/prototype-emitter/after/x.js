var WebSocket = require("ws");
var EventEmitter = require("events").EventEmitter;

function Rtm() {
  EventEmitter.call(this);
  this.socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
  this.socket.on("message", this.onMessage.bind(this));
}
Rtm.prototype = Object.create(EventEmitter.prototype);

Rtm.prototype.onMessage = function (data) {
  var message = JSON.parse(data);
  this.emit(message.action, message.payload);
};
Rtm.prototype.send = function (action, payload) {
  this.socket.send(JSON.stringify({ action: action, payload: payload }));
};

var rtm = new Rtm();
rtm.on("incoming_chat", function (payload) {
  console.log(payload.chat.id);
});
rtm.send("deactivate_chat", { chat_id: "a" });
