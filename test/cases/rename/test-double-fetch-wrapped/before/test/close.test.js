import { close } from "../src/close.js";
const before = globalThis.fetch;
globalThis.fetch = async (url, init) => before(url, { ...init, signal: AbortSignal.timeout(5000) });
await close("c1");
