"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const lc_sdk_js_1 = require("@livechat/lc-sdk-js");
const chat_sdk_1 = __importDefault(require("@livechat/chat-sdk"));
const rtm_1 = __importDefault(require("@livechat/lc-sdk-js/lib/src/agent/rtm"));
const web = new lc_sdk_js_1.Agent.Web("id", () => ({}));
const sdk = new chat_sdk_1.default({ debug: true });
const rtm = new rtm_1.default();
exports.one = (id) => web.sendEvent(id, { type: "message", text: "a", recipients: "all" });
exports.two = (chat_id) => sdk.methodFactory({ action: "send_event", payload: { chat_id, event: { type: "message", text: "b", recipients: "all" } } });
exports.three = (id) => rtm.sendEvent(id, { type: "message", text: "c", recipients: "all" });
