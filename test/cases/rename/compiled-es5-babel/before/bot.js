"use strict";
var _createClass2 = require("@babel/runtime/helpers/createClass");
var _callSuper2 = require("@babel/runtime/helpers/callSuper");
var _inherits2 = require("@babel/runtime/helpers/inherits");
var _client = require("./client");
var Bot = exports.Bot = /*#__PURE__*/function (_Client) {
  function Bot(token) {
    var _this;
    _this = (0, _callSuper2["default"])(this, Bot, [token, "3.1"]);
    _this.closed = 0;
    return _this;
  }
  (0, _inherits2["default"])(Bot, _Client);
  return (0, _createClass2["default"])(Bot, [{
    key: "close",
    value: function close(id) {
      var _this2 = this;
      return wait().then(function () {
        return _this2.send("close_thread", { chat_id: id });
      });
    }
  }]);
}(_client.Client);
new Bot("token").close("a");
