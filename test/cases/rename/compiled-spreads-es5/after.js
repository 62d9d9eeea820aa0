var __assign = (this && this.__assign) || function () {
    __assign = Object.assign || function (t) { return t; };
    return __assign.apply(this, arguments);
};
var _extends2 = require("@babel/runtime/helpers/extends");
var socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

function Queue(emit) {
    this._emit = emit;
}
var proto = Queue.prototype;
proto.send = function (request) {
    var _this = this;
    var whole = __assign({ request_id: "1" }, request);
    setTimeout(function () { return _this._emit(JSON.stringify(whole)); }, 10);
};

var queue = new Queue(socket.send.bind(socket));
var event = { type: "message", text: "hi" };
queue.send({ action: "send_event", payload: { chat_id: "a", event: (0, _extends2.default)({ visibility: "all" }, event) } });
