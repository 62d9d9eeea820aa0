// Loads a release of the vendor's chat package from a folder, connects it, calls what sends something, and prints what
// each call sent over the wire. A server on this machine speaks SockJS as the API does; the package's own code is not
// touched.
import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { WebSocketServer } from "ws";

const [folder = ""] = process.argv.slice(2);
let sent = [];

const server = http.createServer((_request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ websocket: true, origins: ["*:*"], cookie_needed: false, entropy: 1 }));
});
new WebSocketServer({ server }).on("connection", (socket, { url, headers }) => {
  const [base] = url.split(/(?<=\/sjs)\//);
  socket.send("o");
  socket.on("message", (frame) => {
    for (const text of JSON.parse(String(frame))) {
      const { request_id, action, payload, ...rest } = JSON.parse(text);
      if (action === "ping") continue;
      sent.push({ path: `${headers.host}${base} ${action}`, payload, rest: Object.keys(rest) });
      const answer = { request_id, action, type: "response", success: true, payload: {} };
      socket.send(`a${JSON.stringify([JSON.stringify(answer)])}`);
    }
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
process.env.FAKE_PORT = String(server.address().port);
await import("../running/preload.mjs");

const loaded = createRequire(join(folder, "index.js"))("./dist/chat-sdk.cjs.js");
const SDK = loaded.default ?? loaded;
const calls = [];

const sdk = new SDK({});
await record("login", () => connect(sdk));
await record("sendMessage (all)", () => sdk.sendMessage("PJ0MRSHTDG", "hello"));
await record("sendMessage (agents)", () => sdk.sendMessage("PJ0MRSHTDG", "hello", "agents"));
await record("methodFactory", () => sdk.methodFactory({ action: "get_chat", payload: { chat_id: "PJ0MRSHTDG" } }));
await record("login in Europe", () => connect(new SDK({ region: "europe" })));
process.stdout.write(JSON.stringify(calls), () => process.exit(0));

async function record(key, call) {
  sent = [];
  await call();
  calls.push({ key, parameters: [], sent });
}

function connect(client) {
  return new Promise((resolve) => {
    client.on("ready", resolve);
    client.init({ access_token: "dal:token" });
  });
}
