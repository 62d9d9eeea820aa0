import { close } from "../src/close.js";
global.fetch = async (url, init) => ({ ok: true, json: async () => ({}) });
await close("c1");
