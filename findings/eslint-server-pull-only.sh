#!/usr/bin/env bash
# The ESLint server of VS Code (vscode-langservers-extracted 4.10.0, with ESLint 9.39.1) never pushes diagnostics.
#
# Expected: a language server pushes `textDocument/publishDiagnostics` to a client that doesn't announce that it can
# pull, as the protocol's capability `textDocument.diagnostic` is there for.
# Seen: nothing is pushed to a client without that capability within ten seconds of opening a file with a problem; the
# problem is there for whoever asks by `textDocument/diagnostic`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vscode-langservers-extracted@4.10.0 eslint@9.39.1
echo 'module.exports = [{ rules: { "no-var": "error" } }];' >eslint.config.js
echo 'var a = 1;' >a.js
cat >look.mjs <<'JS'
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const workspace = pathToFileURL(process.cwd()).href;
const uri = `${workspace}/a.js`;
const settings = {
  ...{ validate: "on", run: "onType", packageManager: "npm", experimental: {}, problems: {}, rulesCustomizations: [] },
  ...{ nodePath: null, workingDirectory: { mode: "location" }, codeActionOnSave: { mode: "all" }, format: false },
  ...{ quiet: false, onIgnoredFiles: "off", options: {}, useFlatConfig: true },
  codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
  workspaceFolder: { name: "a", uri: workspace },
};
const server = "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server";
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
const waiting = new Map();
let [id, pushed, buffer] = [0, 0, Buffer.alloc(0)];
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const ask = (method, params) => {
  send({ id: ++id, method, params });
  return new Promise((done) => waiting.set(id, done));
};
const take = ({ id: asked, method, params, result }) => {
  if (method === "textDocument/publishDiagnostics") pushed += params.diagnostics.length;
  else if (method === "workspace/configuration") send({ id: asked, result: params.items.map(() => settings) });
  else if (method?.startsWith("eslint/")) send({ id: asked, result: 4 });
  else if (method !== undefined && asked !== undefined) send({ id: asked, result: null });
  else waiting.get(asked)?.(result);
};
child.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1]);
    if (end < 0 || buffer.length < end + 4 + length) return;
    take(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
    buffer = buffer.subarray(end + 4 + length);
  }
});
const capabilities = { workspace: { configuration: true, workspaceFolders: true } };
const workspaceFolders = [{ name: "a", uri: workspace }];
await ask("initialize", { processId: process.pid, rootUri: workspace, workspaceFolders, capabilities });
send({ method: "initialized", params: {} });
const textDocument = { uri, languageId: "javascript", version: 1, text: readFileSync("a.js", "utf8") };
send({ method: "textDocument/didOpen", params: { textDocument } });
await new Promise((done) => setTimeout(done, 10_000));
const { items } = await ask("textDocument/diagnostic", { textDocument: { uri } });
console.log(`pushed: ${pushed}`);
console.log(`asked for: ${items.map(({ code }) => code).join()}`);
child.kill();
JS
node look.mjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
pushed: 0
asked for: no-var
EXPECTED
