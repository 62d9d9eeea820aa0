#!/usr/bin/env bash
# @livechat/lc-sdk-js 4.0.2: an RTM client whose connection has closed keeps asking for a pong, and nobody hears of the close.
#
# Expected: a close stops the heartbeat and reaches the program: an event, a rejected request, a method to close by.
# Seen: the client has no `close`, `disconnect` or `off`; a second `on` for a push throws. When the server closes (as it
# does at logout or for a new login), a request that waits is never settled, and the interval of the heartbeat goes on: every
# 10 s its `ping` is a rejected promise that nobody handles, which by Node's default (since 15) ends the process.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livechat/lc-sdk-js@4.0.2 ws@7.5.10
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost \
  -addext subjectAltName=IP:127.0.0.1 2>openssl.log
cat >look.cjs <<'JS'
const { createServer } = require("node:https");
const { readFileSync } = require("node:fs");
const { Server } = require("ws");
const { Agent } = require("@livechat/lc-sdk-js");
const server = createServer({ key: readFileSync("key.pem"), cert: readFileSync("cert.pem") });
const sockets = new Server({ server });
sockets.on("connection", (socket) => socket.on("message", () => socket.close(1000)));
process.once("unhandledRejection", (reason) => {
  console.log(`unhandled, ${heard.length === 0 ? "request still waits" : heard}:`, reason.message);
  process.exit();
});
const heard = [];
server.listen(0, "127.0.0.1", async () => {
  const client = new Agent.RTM({ apiUrl: `127.0.0.1:${server.address().port}` });
  console.log("has:", ["close", "disconnect", "off", "logout"].filter((name) => name in client).join());
  client.on("incoming_event", () => undefined);
  try {
    client.on("incoming_event", () => undefined);
  } catch ({ message }) {
    console.log("second on:", message);
  }
  await client.connect();
  client.listChats().then(
    () => heard.push("answered"),
    () => heard.push("rejected"),
  );
});
JS
NODE_EXTRA_CA_CERTS=cert.pem timeout 30 node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
has: logout
second on: Push already subscribed
unhandled, request still waits: socket not connected
EXPECTED
