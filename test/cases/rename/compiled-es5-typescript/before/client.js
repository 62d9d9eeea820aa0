"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Client = void 0;
var Client = /** @class */ (function () {
    function Client(token, version) {
        this.token = token;
        this.version = version;
    }
    Object.defineProperty(Client.prototype, "url", {
        get: function () {
            return "https://api.livechatinc.com/v" + this.version + "/agent/action";
        },
        enumerable: false,
        configurable: true
    });
    Client.prototype.send = function (action, payload) {
        return fetch("".concat(this.url, "/").concat(action), {
            method: "POST",
            headers: { Authorization: this.token },
            body: JSON.stringify(payload),
        }).then(function (answer) { return answer.json(); });
    };
    Client.prototype.pause = function () {
        return new Promise(function (resolve) { return setTimeout(resolve, 10); });
    };
    return Client;
}());
exports.Client = Client;
