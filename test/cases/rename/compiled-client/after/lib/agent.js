"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    return new (P || (P = Promise))(function (resolve, reject) {
        function step(result) { result.done ? resolve(result.value) : Promise.resolve(result.value).then((value) => step(generator.next(value)), reject); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", { value: true });
const base_1 = require("./base");
class Agent extends base_1.Base {
    constructor(options) {
        super("agent", options);
    }
    typing(chat_id, is_typing, recipients) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.perform("send_typing_indicator", { chat_id, is_typing, visibility: recipients });
        });
    }
    handOver(id, group) {
        return __awaiter(this, void 0, void 0, function* () {
            const common = { id, ignore_requester_presence: true };
            return this.perform("transfer_chat", Object.assign(Object.assign({}, common), { target: { type: "group", ids: [group] }, ignore_agents_availability: true }));
        });
    }
    whispers(chat_id) {
        var _a, _b;
        return __awaiter(this, void 0, void 0, function* () {
            const chat = yield this.perform("get_chat", { chat_id });
            const events = (_b = (_a = chat.thread) === null || _a === void 0 ? void 0 : _a.events) !== null && _b !== void 0 ? _b : [];
            return events.filter((event) => event.visibility === "agents");
        });
    }
}
exports.default = Agent;
