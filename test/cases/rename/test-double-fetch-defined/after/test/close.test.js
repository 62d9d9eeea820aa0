import { close } from "../src/close.js";
Object.defineProperty(globalThis, "fetch", { value: async (url, init) => ({ ok: true, json: async () => ({}) }) });
await close("c1");
