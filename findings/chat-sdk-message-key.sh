#!/usr/bin/env bash
# @livechat/chat-sdk 0.2.0: sendMessage still writes the key that the version it speaks has renamed.
#
# Expected: a release made for Agent Chat API 3.4 (its only default, with a warning for older ones) sends an event's
# `visibility`, the name since 3.4.
# Seen: it sends `recipients`, the name until 3.3, also with the option apiVersion "3.6". So going from 0.1.1 to 0.2.0 by
# the package alone loses who may see a message; send_event by the package's methodFactory has to be written instead.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livechat/chat-sdk@0.2.0
cat >look.cjs <<'JS'
const { readFileSync } = require("node:fs");
const loaded = require("@livechat/chat-sdk");
const SDK = loaded.default ?? loaded;
const text = readFileSync(require.resolve("@livechat/chat-sdk/dist/chat-sdk.cjs.js"), "utf8");
console.log("speaks", [...new Set(text.match(/\/v[\d.]+\/agent\/rtm/g))].join(" "));
for (const options of [{}, { apiVersion: "3.6" }]) {
  const sdk = new SDK(options);
  sdk.methodFactory = (request) => console.log(JSON.stringify(options), "sends", JSON.stringify(request));
  sdk.sendMessage("PJ0MRSHTDG", "hello", "agents");
}
process.exit(0);
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
speaks /v3.4/agent/rtm
{} sends {"action":"send_event","payload":{"chat_id":"PJ0MRSHTDG","event":{"type":"message","text":"hello","recipients":"agents"}}}
{"apiVersion":"3.6"} sends {"action":"send_event","payload":{"chat_id":"PJ0MRSHTDG","event":{"type":"message","text":"hello","recipients":"agents"}}}
EXPECTED
