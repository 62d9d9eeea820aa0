"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Own = void 0;
class Own {
    perform(action, payload) {
        return fetch(["https:/", "api.example.com", "v3.3", "agent", action].join("/"), { method: "POST", body: JSON.stringify(payload) });
    }
}
exports.Own = Own;
