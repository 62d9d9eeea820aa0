"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    return new (P || (P = Promise))(function (resolve, reject) {
        function step(result) { result.done ? resolve(result.value) : Promise.resolve(result.value).then((value) => step(generator.next(value)), reject); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Base = void 0;
const axios_1 = __importDefault(require("axios"));
const constants_1 = require("./constants");
class Base {
    constructor(kind, options) {
        this.host = (options === null || options === void 0 ? void 0 : options.host) || constants_1.Host;
        this.version = constants_1.Version;
        this.kind = kind;
    }
    perform(action, payload) {
        return __awaiter(this, void 0, void 0, function* () {
            const response = yield this.request(action, payload || {});
            return response.data;
        });
    }
    request(action, payload) {
        return __awaiter(this, void 0, void 0, function* () {
            const url = ["https:/", this.host, `v${this.version}`, this.kind, "action", action].join("/");
            return (0, axios_1.default)({ method: "POST", url, data: payload });
        });
    }
}
exports.Base = Base;
