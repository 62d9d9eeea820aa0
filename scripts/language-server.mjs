/**
 * Asks the ESLint server of VS Code (npm: vscode-langservers-extracted, in the folder given) about a file with the built
 * plugin: diagnostics and code actions must arrive, the fix and the suggestion. Run: node scripts/language-server.mjs <folder with its node_modules>
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const server = join(
  resolve(process.argv[2] ?? "."),
  "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server",
);
const CODE =
  'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id: "a" }) });\n';
const SETTINGS = {
  validate: "on",
  run: "onType",
  packageManager: "npm",
  experimental: {},
  problems: {},
  rulesCustomizations: [],
  nodePath: null,
  workingDirectory: { mode: "location" },
  codeAction: { disableRuleComment: { enable: true, location: "separateLine" }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  useFlatConfig: true,
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-lsp-")));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
writeFileSync(
  join(folder, "eslint.config.js"),
  'import chatshift from "chatshift/eslint";\nexport default [chatshift.configs.recommended];\n',
);
writeFileSync(join(folder, "a.js"), CODE);
mkdirSync(join(folder, "node_modules"));
symlinkSync(join(root, "node_modules/eslint"), join(folder, "node_modules/eslint"));
symlinkSync(root, join(folder, "node_modules/chatshift"));

const uri = pathToFileURL(join(folder, "a.js")).href;
const workspace = pathToFileURL(folder).href;
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const waiting = new Map();
let [id, buffer] = [0, Buffer.alloc(0)];

function send(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
function ask(method, params) {
  send({ id: ++id, method, params });
  return new Promise((done) => waiting.set(id, done));
}
/** What the server asks of an editor. */
function answer({ method, params }) {
  if (method === "workspace/configuration")
    return params.items.map(() => ({ ...SETTINGS, workspaceFolder: { name: "a", uri: workspace } }));
  if (method === "eslint/openDoc" || method === "eslint/confirmESLintExecution") return 4;
  return null;
}
function take(message) {
  if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: answer(message) });
  else if (message.id !== undefined) waiting.get(message.id)?.(message.result ?? message.error);
}
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

const limit = setTimeout(() => end(1, "nothing arrived within two minutes"), 120_000);
function end(code, words) {
  console.log(words);
  clearTimeout(limit);
  child.kill();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code;
}

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll.eslint"] } } },
  },
};
await ask("initialize", {
  processId: process.pid,
  rootUri: workspace,
  workspaceFolders: [{ name: "a", uri: workspace }],
  capabilities,
});
send({ method: "initialized", params: {} });
send({
  method: "textDocument/didOpen",
  params: { textDocument: { uri, languageId: "javascript", version: 1, text: CODE } },
});
const { items: found = [] } = await ask("textDocument/diagnostic", { textDocument: { uri } });
const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
const actions = await ask("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: found } });
const titles = Array.isArray(actions) ? actions.map(({ title }) => title) : [];
const isGood =
  found.some(({ code }) => code === "chatshift/no-outdated") &&
  titles.includes("Fix this chatshift/warnings problem") &&
  titles.some((title) => title.startsWith("Add `"));
end(isGood ? 0 : 1, [...found.map(({ code, message }) => `${code}: ${message}`), "", ...titles].join("\n"));
