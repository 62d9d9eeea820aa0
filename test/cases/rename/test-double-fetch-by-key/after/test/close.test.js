import { close } from "../src/close.js";
globalThis["fetch"] = async (url, init) => ({ ok: true, json: async () => ({}) });
await close("c1");
