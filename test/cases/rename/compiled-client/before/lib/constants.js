"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Host = exports.Version = void 0;
exports.Version = "3.3";
exports.Host = "api.livechatinc.com";
