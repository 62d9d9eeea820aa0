/**
 * docs/tour.md: projects as messy as real ones, carried to 3.6 by what the screen says, then run against the fake of
 * the API at 3.6. `npm run tour` writes it, with `--print` to stdout instead; it needs a build. Ends with 1
 * where a project is not clean in the end, or the fake refuses what it asks.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import { compile } from "svelte/compiler";
import ts from "typescript";

const { main } = await import("../dist/src/cli/main.js");
const { startFake } = await import("../dist/fake/index.js");
const { TOUR } = await import("./tour-steps.mjs");

const root = fileURLToPath(new URL("..", import.meta.url));
const COLUMNS = 80;

/** A copy of a project as a git work tree, in which all is committed but its `.env`. */
function copyProject(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-tour-")));
  cpSync(join(root, "examples/tour", name), folder, { recursive: true });
  // A file of this name would be ignored here, too.
  if (existsSync(join(folder, "env"))) renameSync(join(folder, "env"), join(folder, ".env"));
  git(folder, "init", "--quiet");
  commit(folder);
  return folder;
}

function git(folder, ...args) {
  const identity = ["-c", "user.name=Tour", "-c", "user.email=tour@example.com", "-c", "commit.gpgsign=false"];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe", env });
}

function commit(folder) {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "all");
}

/** Runs a command as at a terminal of 80 columns; what it shows, and its exit code. */
async function runCommand(cwd, args) {
  let shown = "";
  const say = (text) => void (shown += text);
  const paint = () => Promise.resolve(new Chalk({ level: 0 }));
  const io = { cwd, args, columns: COLUMNS, out: say, error: say, canAsk: false, ask: async () => false, paint };
  const code = await main(args, io);
  return { code, shown: shown.trimEnd() };
}

/** Puts one text in place of another, which must be there. */
function write(folder, { file, from, to }) {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, typeof to === "function" ? to : () => to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}

/** Writes the JavaScript of a file beside it, where Node doesn't run the file as it is. */
function compileFile(path) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".ts")) {
    const compilerOptions = { target: "ES2022", module: "ESNext" };
    writeFileSync(path.replace(/ts$/, "js"), ts.transpileModule(text, { compilerOptions }).outputText);
  } else if (path.endsWith(".svelte")) {
    writeFileSync(`${path}.js`, compile(text, { generate: "server" }).js.code);
  } else if (path.endsWith(".js")) {
    writeFileSync(path, text.replace(/\.svelte(?=";$)/gm, ".svelte.js"));
  }
}

/** The project as plain JavaScript, with stand-ins for what it depends on. */
function makeRunnable(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) compileFile(join(entry.parentPath, entry.name));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "axios"), { recursive: true });
  cpSync(join(root, "test/running/stand-ins/axios.js"), join(modules, "axios/index.js"));
  mkdirSync(join(modules, "redux"));
  writeFileSync(join(modules, "redux/package.json"), '{ "type": "module", "main": "index.js" }');
  writeFileSync(
    join(modules, "redux/index.js"),
    `export function legacy_createStore(reduce) {
  let state = reduce(undefined, { type: "@@init" });
  return { dispatch: (action) => void (state = reduce(state, action)), getState: () => state };
}
`,
  );
  symlinkSync(join(root, "node_modules/svelte"), join(modules, "svelte"));
  linkPackages(folder, modules);
}

/** Puts the packages of a workspace where a package manager puts them. */
function linkPackages(folder, modules) {
  const packages = join(folder, "packages");
  for (const own of existsSync(packages) ? readdirSync(packages) : []) {
    const { name } = JSON.parse(readFileSync(join(packages, own, "package.json"), "utf8"));
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(join(packages, own), join(modules, name));
  }
}

/** Runs the upgraded project against the fake; what it asked, and what of it was refused. */
async function runAtTarget(folder, { start, prints }) {
  makeRunnable(folder);
  const fake = await startFake({ at: "3.6" });
  // The address of the vendor is that of the fake, and so is what an `.env` would say.
  const preload = join(folder, "preload.mjs");
  writeFileSync(
    preload,
    `import { WebSocket as Socket } from ${JSON.stringify(join(root, "node_modules/ws/wrapper.mjs"))};
const there = (url, own) => String(url).replace(/^\\w+:\\/\\/api\\.livechatinc\\.com(?=\\/v3\\.6\\/)/, own);
const { fetch } = globalThis;
globalThis.fetch = (url, ...rest) => fetch(there(url, "http://127.0.0.1:${fake.port}"), ...rest);
globalThis.WebSocket = class extends Socket { constructor(url) { super(there(url, "ws://127.0.0.1:${fake.port}")); } };
`,
  );
  const env = {
    ...process.env,
    LIVECHAT_URL: fake.url,
    LIVECHAT_TOKEN: "token",
    CHAT: fake.chats.nora,
    LATE_CHATS: `${fake.chats.nora},${fake.chats.otto}`,
  };
  const { promisify } = await import("node:util");
  const { execFile } = await import("node:child_process");
  try {
    for (const file of start) {
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", preload, file], { cwd: folder, env });
      if (prints !== undefined && !stdout.includes(prints)) throw new Error(`${file} printed ${stdout}`);
    }
    return { asked: fake.requests.length, refused: fake.refused.map(({ action, refused }) => `${action}: ${refused}`) };
  } finally {
    await fake.stop();
  }
}

/** What was written by hand, as a diff. */
function tellChanges(folder) {
  const diff = execFileSync("git", ["diff", "--unified=0", "--no-color", "--no-ext-diff"], {
    cwd: folder,
    encoding: "utf8",
  });
  const lines = diff.split("\n").filter((line) => !/^(?:diff|index|---|@@)/.test(line));
  return `\`\`\`diff\n${lines.join("\n").trimEnd()}\n\`\`\``;
}

async function tellProject(project) {
  const folder = copyProject(project.name);
  const parts = [`## ${project.title}`, project.about];
  try {
    for (const step of project.steps) {
      parts.push(step.say);
      if (step.run === undefined) {
        for (const change of step.write) write(folder, change);
        parts.push(tellChanges(folder));
      } else {
        const { shown } = await runCommand(folder, step.run);
        const fence = shown.includes("```") ? "````" : "```";
        parts.push(`${fence}text\n$ chatshift ${step.run.join(" ")}\n${shown}\n${fence}`);
      }
      commit(folder);
    }
    const { code, shown } = await runCommand(folder, ["lint", "--target", "3.6"]);
    parts.push("Then nothing is left:", `\`\`\`text\n$ chatshift lint --target 3.6\n${shown}\n\`\`\``);
    const { asked, refused } = await runAtTarget(folder, project);
    if (code !== 0 || refused.length > 0)
      throw new Error(`${project.name}: exit ${code}, ${refused.join("; ")}\n${shown}`);
    parts.push(`Run against the strict fake of 3.6 it asks ${asked} times, and nothing is refused.`);
    return parts.filter((part) => part !== undefined).join("\n\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = [];
for (const project of TOUR) told.push(await tellProject(project));
const text = `# A tour

Three projects as messy as real ones ([examples/tour](../examples/tour)), carried from 3.1 to 3.6 by what the screen says, at
80 columns. Written by \`npm run tour\`, which a test holds against this page.

${told.join("\n\n")}
`;
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(join(root, "docs/tour.md"), text);
