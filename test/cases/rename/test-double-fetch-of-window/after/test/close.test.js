import { close } from "../src/close.js";
window.fetch = async (url, init) => ({ ok: true, json: async () => ({}) });
await close("c1");
