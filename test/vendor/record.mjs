// Loads a release of the vendor's package from a folder, calls every function of its agent clients, and prints what
// each sent over the wire. Servers on this machine take the place of the API; the package's own code is not touched.
import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { WebSocketServer } from "ws";

const [folder = ""] = process.argv.slice(2);
const sent = [];

/** Parameters that may be a text or an object. */
const EITHER = new Set(["param", "loginData", "file"]);
const OBJECTS = new Set(["opts", "event", "access", "properties", "change", "content"]);

const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    sent.push({ path: request.url, payload: parse(body) });
    response.setHeader("content-type", "application/json");
    response.end("{}");
  });
});
new WebSocketServer({ server }).on("connection", (socket, { url }) => {
  socket.on("message", (data) => {
    const { request_id, action, payload, ...rest } = parse(String(data));
    sent.push({ path: `${url} ${action}`, payload, rest: Object.keys(rest) });
    socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload: {} }));
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
process.env.FAKE_PORT = String(server.address().port);
await import("../running/preload.mjs");

const { Agent } = createRequire(join(folder, "index.js"))("./lib/index.js");
const calls = [];
const web = new Agent.Web("client", () => ({ accessToken: "token", region: "dal" }));
const rtm = new Agent.RTM();
await rtm.connect();
for (const [transport, client] of [
  ["web", web],
  ["rtm", rtm],
])
  for (const name of functionsOf(client)) await call(transport, client, name);
process.stdout.write(JSON.stringify(calls), () => process.exit(0));

function functionsOf(client) {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(client));
  return names.filter((name) => name !== "constructor" && name !== "on").sort();
}

/** Twice where the first argument may be a text or an object. */
async function call(transport, client, name) {
  const parameters = parametersOf(client[name]);
  for (const isText of [false, true]) {
    const before = sent.length;
    const args = parameters.map((parameter) => sampleFor(parameter, isText));
    const error = await client[name](...args).then(
      () => undefined,
      (reason) => String(reason),
    );
    const key = `${transport} ${name}${isText ? " (text)" : ""}`;
    calls.push({ key, parameters, sent: sent.slice(before), ...(sent.length === before ? { error } : {}) });
    if (!parameters.some((parameter) => EITHER.has(parameter))) return;
  }
}

function sampleFor(parameter, isText) {
  if (EITHER.has(parameter)) return isText ? "sample" : { sample: 1 };
  return OBJECTS.has(parameter) ? { sample: 1 } : "sample";
}

function parametersOf(fn) {
  const [, list = ""] = /^\w+\(([^)]*)\)/.exec(fn.toString()) ?? [];
  return list
    .split(",")
    .map((parameter) => parameter.trim())
    .filter(Boolean);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
