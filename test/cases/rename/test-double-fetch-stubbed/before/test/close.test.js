import { close } from "../src/close.js";
vi.stubGlobal("fetch", async (url, init) => ({ ok: true, json: async () => ({}) }));
await close("c1");
