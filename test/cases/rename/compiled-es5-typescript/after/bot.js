"use strict";
var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf || function (d, b) { for (var p in b) d[p] = b[p]; };
        return extendStatics(d, b);
    };
    return function (d, b) {
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.Bot = void 0;
var client_1 = require("./client");
var Bot = /** @class */ (function (_super) {
    __extends(Bot, _super);
    function Bot(token) {
        var _this = _super.call(this, token, "3.3") || this;
        _this.closed = 0;
        return _this;
    }
    Bot.prototype.close = function (id) {
        var _this = this;
        return this.pause().then(function () { return _this.send("deactivate_chat", { id: id }); });
    };
    Bot.prototype.chats = function () {
        return this.send("list_chats", {}).then(function (body) { return body.chats_summary; });
    };
    return Bot;
}(client_1.Client));
exports.Bot = Bot;
var Quiet = /** @class */ (function (_super) {
    __extends(Quiet, _super);
    function Quiet() {
        return _super !== null && _super.apply(this, arguments) || this;
    }
    Quiet.prototype.leave = function (id) {
        return this.send("deactivate_chat", { id: id });
    };
    return Quiet;
}(Bot));
new Quiet("token").leave("a");
new Bot("token").close("b");
