/** Names that code finds in the place that it runs in. */

/** What the places that code runs in give it, and by which it sends: no script's own function stands for it elsewhere. */
const HOST = new Set([
  ...["fetch", "WebSocket", "XMLHttpRequest", "EventSource", "Request", "Response", "Headers", "FormData", "navigator"],
  ...[
    "URL",
    "URLSearchParams",
    "AbortController",
    "Blob",
    "Worker",
    "BroadcastChannel",
    "localStorage",
    "sessionStorage",
  ],
  ...["Promise", "JSON", "Object", "Array", "Map", "Set", "String", "Number", "Date", "console", "process", "Buffer"],
  ...["setTimeout", "setInterval", "clearTimeout", "clearInterval", "queueMicrotask", "structuredClone", "require"],
  ...["window", "globalThis", "self", "global", "document", "location", "module", "exports", "define"],
  ...["axios", "$", "jQuery", "describe", "it", "test", "expect", "beforeEach", "afterEach", "beforeAll", "afterAll"],
]);

/** Whether code finds a name in the place that it runs in. */
export function isOfHost(name: string): boolean {
  return HOST.has(name);
}
