"use strict";
function _classCallCheck(a, n) { if (!(a instanceof n)) throw new TypeError("Cannot call a class as a function"); }
function _defineProperties(e, r) { for (var t = 0; t < r.length; t++) { var o = r[t]; Object.defineProperty(e, o.key, o); } }
function _createClass(e, r, t) { return r && _defineProperties(e.prototype, r), t && _defineProperties(e, t), Object.defineProperty(e, "prototype", { writable: !1 }), e; }
var Client = exports.Client = /*#__PURE__*/function () {
  function Client(token, version) {
    _classCallCheck(this, Client);
    this.token = token;
    this.version = version;
  }
  return _createClass(Client, [{
    key: "base",
    get: function get() {
      return "https://api.livechatinc.com/v".concat(this.version, "/agent/action/");
    }
  }, {
    key: "send",
    value: function send(action, payload) {
      return fetch(this.base + action, { method: "POST", body: JSON.stringify(payload) });
    }
  }]);
}();
