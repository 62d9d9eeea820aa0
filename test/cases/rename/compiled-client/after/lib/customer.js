"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const own_1 = require("./own");
class Customer extends own_1.Own {
    typing(chat_id, is_typing, recipients) {
        return this.perform("send_typing_indicator", { chat_id, is_typing, recipients });
    }
}
exports.default = Customer;
