import { close } from "../src/close.js";
globalThis.Headers = class {};
await close("c1");
