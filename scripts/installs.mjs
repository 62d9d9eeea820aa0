/**
 * `npm run installs [name…]`: the packed tarball, installed and run by each package manager that the registry offers, and
 * by the real pre-commit where that is installed (`pip install pre-commit`). Needs the network, so no part of `npm test`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "chatshift-installs-"));
const CODE = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" });\n';
const PLUGIN = "import('chatshift/eslint').then((m) => console.log(Object.keys(m.default.rules).length > 5))";

/** By name: the npm package that brings it, how it installs a tarball, and how it runs what is installed. */
const WAYS = {
  "npm 11": { tool: "npm@11", add: (tgz) => ["npm", "install", tgz], run: ["npm", "exec", "--", "chatshift"] },
  "npm 12": { tool: "npm@12", add: (tgz) => ["npm", "install", tgz], run: ["npm", "exec", "--", "chatshift"] },
  pnpm: { tool: "pnpm@10", add: (tgz) => ["pnpm", "add", tgz], run: ["pnpm", "exec", "chatshift"] },
  "Yarn PnP": {
    tool: "@yarnpkg/cli-dist@4",
    files: { ".yarnrc.yml": "nodeLinker: pnp\nenableTelemetry: false\n", "yarn.lock": "" },
    add: (tgz) => ["yarn", "add", `chatshift@file:${tgz}`],
    run: ["yarn", "chatshift"],
    node: ["yarn", "node"],
  },
  bun: { tool: "bun@1", add: (tgz) => ["bun", "add", tgz], run: ["bun", "x", "chatshift"], node: ["bun"] },
  deno: {
    tool: "deno@2",
    install: "npm",
    run: ["deno", "run", "-A", "node_modules/chatshift/bin/chatshift.js"],
    node: ["deno", "run", "-A"],
  },
};

function run(command, cwd, path = "") {
  const env = { ...process.env, PATH: `${path}:${process.env.PATH}`, CI: "1", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd,
    encoding: "utf8",
    env,
    timeout: 600_000,
  });
  return { status, told: `${stdout ?? ""}${stderr ?? ""}` };
}

function makeFolder(name, files = {}) {
  const folder = join(home, name.replaceAll(" ", "-"));
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries({
    "package.json": '{ "name": "own", "type": "module" }\n',
    "a.js": CODE,
    ...files,
  }))
    writeFileSync(join(folder, path), text);
  return folder;
}

/** A folder of binaries with the tool in it; `undefined` where the registry or this Node doesn't serve it. */
function fetchTool(name, tool) {
  const folder = makeFolder(`tool ${name}`);
  const { status } = run(["npm", "install", "--no-audit", "--no-fund", "--engine-strict", tool], folder);
  return status === 0 ? join(folder, "node_modules/.bin") : undefined;
}

function tryWay(name, { tool, files, add, install, run: start, node = ["node"] }, tarball) {
  const path = fetchTool(name, tool);
  if (path === undefined) return "skip: it can't be had here";
  const folder = makeFolder(name, files);
  const installed = run(install === undefined ? add(tarball) : [install, "install", tarball], folder, path);
  if (installed.status !== 0) return `FAULT: not installed: ${installed.told.slice(-600)}`;
  const linted = run([...start, "lint", "a.js", "--target", "3.6"], folder, path);
  if (linted.status !== 1 || !linted.told.includes("close-thread-renamed"))
    return `FAULT: lint: ${linted.told.slice(-600)}`;
  writeFileSync(join(folder, "plugin.mjs"), PLUGIN);
  const plugin = run([...node, "plugin.mjs"], folder, path);
  if (!plugin.told.includes("true")) return `FAULT: chatshift/eslint: ${plugin.told.slice(-600)}`;
  const warned = /allow-?scripts|install-scripts|ignored build scripts/i.test(installed.told);
  return `ok${warned ? ", with a warning about scripts" : ""}`;
}

/** The hook of this repository, as pre-commit installs and runs it: a new finding stops a commit. */
function tryPreCommit() {
  if (spawnSync("pre-commit", ["--version"]).status !== 0) return "skip: pip install pre-commit";
  const hooks = makeFolder("hooks");
  const git = (folder, ...args) =>
    execFileSync(
      "git",
      ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
  execFileSync("git", ["clone", "--quiet", root, join(hooks, "chatshift")]);
  const revision = git(join(hooks, "chatshift"), "rev-parse", "HEAD").trim();
  const folder = makeFolder("pre commit");
  const config = `repos:\n  - repo: ${join(hooks, "chatshift")}\n    rev: ${revision}\n    hooks:\n      - id: chatshift\n        args: [--staged, --target, "3.6"]\n        language_version: system\n`;
  writeFileSync(join(folder, ".pre-commit-config.yaml"), config);
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  const { status, told } = run(["pre-commit", "run", "--all-files"], folder);
  return status === 1 && told.includes("close-thread-renamed") ? "ok" : `FAULT: ${told.slice(-800)}`;
}

const asked = process.argv.slice(2);
const isAsked = (name) => asked.length === 0 || asked.includes(name);
const name = execFileSync("npm", ["pack", "--silent", "--pack-destination", home], {
  cwd: root,
  encoding: "utf8",
}).trim();
const tarball = join(home, name.split("\n").at(-1));
let faults = 0;
const tell = (way, outcome) => {
  if (outcome.startsWith("FAULT")) faults++;
  console.log(`${way.padEnd(10)} ${outcome}`);
};
for (const [way, facts] of Object.entries(WAYS)) if (isAsked(way)) tell(way, tryWay(way, facts, tarball));
if (isAsked("pre-commit")) tell("pre-commit", tryPreCommit());
console.log(`${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}, Node ${process.version}`);
rmSync(home, { recursive: true, force: true });
process.exitCode = faults === 0 ? 0 : 1;
