import { open } from "../src/open.js";
globalThis.WebSocket = class {
  send(text) {
    this.sent = text;
  }
};
open("c1");
