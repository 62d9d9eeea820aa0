/**
 * Upgrades in a world that isn't kind: killed at any moment, no place on disk, names that no one would choose. Prints
 * what was tried; ends with 1 when a file was neither old nor new, or something was left behind.
 * `npm run world [kills] [files] [files in one folder]`; 200 kills over 500
 * files and 100,000 files by default.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/chatshift.js", import.meta.url));
const kills = Number(process.argv[2] ?? 200);
const faults = [];

const OLD = (n) => `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const close${n} = (chat_id) =>
  fetch(\`\${BASE}/close_thread\`, { method: "POST", body: JSON.stringify({ chat_id }) });
`;
const NEW = (n) =>
  OLD(n).replace("v3.1", "v3.6").replace("close_thread", "deactivate_chat").replace("{ chat_id }", "{ id: chat_id }");
const ARGS = ["upgrade", ".", "--no-markers"];

function makeFolder() {
  return mkdtempSync(join(tmpdir(), "chatshift-world-"));
}

function fill(folder, count) {
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `f${n}.js`), OLD(n));
}

function run(folder, args = ARGS, more = {}) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: "utf8", timeout: 600_000, ...more });
}

const isStray = (name) => /\.\d+\.chatshift$/.test(name);

/** How many files hold the old text, the new one, or neither; and what else lies there. */
function look(folder, count) {
  const seen = { old: 0, new: 0, broken: 0 };
  for (let n = 0; n < count; n++) {
    const text = readFileSync(join(folder, `f${n}.js`), "utf8");
    seen[text === OLD(n) ? "old" : text === NEW(n) ? "new" : "broken"]++;
  }
  const strays = readdirSync(folder).filter(isStray).length;
  return { ...seen, strays };
}

function check(name, isRight, told) {
  if (!isRight) faults.push(name);
  console.log(`${isRight ? "ok   " : "FAULT"} ${name}: ${told}`);
}

/** Whether a record says that its run writes. A record that is being put in place may be gone when it is read. */
function hasBegun(folder) {
  const runs = join(folder, ".chatshift/runs");
  try {
    return readdirSync(runs).some((name) => readFileSync(join(runs, name), "utf8").includes('"begun"'));
  } catch {
    return false;
  }
}

/** Starts an upgrade and kills it some milliseconds after its record begins: then it writes. */
function killed(folder, wait) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...ARGS], { cwd: folder, stdio: "ignore" });
    const began = Date.now();
    let seenAt;
    const timer = setInterval(() => {
      if (seenAt === undefined && hasBegun(folder)) seenAt = Date.now();
      if ((seenAt !== undefined && Date.now() - seenAt >= wait) || Date.now() - began > 600_000) child.kill("SIGKILL");
    }, 1);
    child.on("exit", (_, signal) => {
      clearInterval(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

function tellKills(runs, files, { killed, half, broken, stray }) {
  return `${runs} runs over ${files} files, ${killed} killed, ${half} of them half way; ${broken} broken, ${stray} strays after the next run`;
}

async function tryKills(files) {
  const folder = makeFolder();
  fill(folder, files);
  writeFileSync(join(folder, "plain.js"), "export const one = 1;\n");
  const sum = { killed: 0, half: 0, broken: 0, stray: 0 };
  const unsettled = [];
  for (let round = 0; round < kills; round++) {
    const isKilled = await killed(folder, Math.random() * files * 0.15);
    const after = look(folder, files);
    sum.killed += Number(isKilled);
    sum.half += Number(after.old > 0 && after.new > 0);
    sum.broken += after.broken;
    // The next run settles it; one that has nothing to write does so, too.
    const next = run(folder, ["upgrade", "plain.js"]);
    const settled = look(folder, files);
    sum.broken += settled.broken + Number(settled.old > 0 && settled.new > 0);
    if (settled.strays > 0 || next.status !== 0) {
      sum.stray += settled.strays;
      unsettled.push(`round ${round}: exit ${next.status ?? next.signal}, ${settled.strays} strays ${next.stderr}`);
      // What is left is counted once.
      for (const name of readdirSync(folder)) if (isStray(name)) rmSync(join(folder, name));
    }
    if (settled.new > 0) run(folder, ["undo"]);
    // A run that is ended early has its figures, too.
    const isLast = round + 1 === kills;
    if (!isLast && (round + 1) % 10 === 0) console.log(`      ${tellKills(round + 1, files, sum)}`);
  }
  for (const told of unsettled) console.log(`     ${told.trim()}`);
  check("kill -9", sum.broken === 0 && unsettled.length === 0, tellKills(kills, files, sum));
  rmSync(folder, { recursive: true });
}

function tryFolder(name, make, isRight, args, more) {
  const folder = makeFolder();
  make(folder);
  const result = run(folder, args, more);
  check(
    name,
    isRight(result, folder),
    `exit ${result.status}${result.status === 70 ? ` ${result.stderr.slice(0, 200)}` : ""}`,
  );
  rmSync(folder, { recursive: true, force: true });
}

const isFine = ({ status }) => status !== null && status !== 70;
const isUpgraded = (result, folder) => isFine(result) && look(folder, 3).new === 3;

function tryAll() {
  const three = (folder) => fill(folder, 3);
  tryFolder(
    "links in a circle",
    (folder) => {
      three(folder);
      mkdirSync(join(folder, "a"));
      symlinkSync("..", join(folder, "a/up"));
      symlinkSync("me", join(folder, "me"));
    },
    isUpgraded,
  );
  tryFolder(
    "a pipe and a broken link",
    (folder) => {
      three(folder);
      execFileSync("mkfifo", [join(folder, "pipe.js"), join(folder, "pipe.md"), join(folder, ".env")]);
      symlinkSync("nowhere", join(folder, "gone.js"));
    },
    isUpgraded,
    undefined,
    { timeout: 120_000 },
  );
  tryFolder(
    "names with line ends and escapes",
    (folder) => {
      three(folder);
      writeFileSync(join(folder, "a\n\u001b[31m::error::x.js"), OLD(9));
    },
    (result, folder) => isUpgraded(result, folder) && !result.stdout.includes("\u001b[31m::"),
    undefined,
    { env: { ...process.env, NO_COLOR: "1" } },
  );
  tryFolder("no HOME, no git, an empty environment", three, isUpgraded, undefined, { env: {} });
  tryFolder("a reader that goes away", three, (result, folder) => isUpgraded(result, folder), undefined, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  tryFolder(
    "a file that can't be written",
    (folder) => {
      three(folder);
      chmodSync(join(folder, "f1.js"), 0o444);
    },
    (result, folder) => isFine(result) && look(folder, 3).broken === 0,
  );
  tryClosed();
  tryFullDisk();
  tryTwo();
  tryReadOnly();
  tryMeanwhile(
    "a file that changes after it was read",
    'writeFileSync("f1.js", "// other\\n");',
    (folder) =>
      readFileSync(join(folder, "f0.js"), "utf8") === OLD(0) &&
      readFileSync(join(folder, "f1.js"), "utf8") === "// other\n",
  );
  tryMeanwhile(
    "a file that is deleted after it was read",
    'fs.rmSync("f1.js");',
    (folder) => readFileSync(join(folder, "f0.js"), "utf8") === OLD(0) && !existsSync(join(folder, "f1.js")),
  );
}

/** Another program changes or deletes a file when all is read and nothing is written: then nothing is. */
function tryMeanwhile(name, deed, isRight) {
  const folder = makeFolder();
  fill(folder, 3);
  const preload = join(folder, "preload.mjs");
  writeFileSync(
    preload,
    `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
const { writeFileSync } = fs;
fs.writeFileSync = (path, ...rest) => {
  if (String(path).includes("runs")) { fs.writeFileSync = writeFileSync; syncBuiltinESMExports(); ${deed} }
  return writeFileSync(path, ...rest);
};
syncBuiltinESMExports();`,
  );
  const { status, stdout } = spawnSync(process.execPath, ["--import", preload, bin, ...ARGS], {
    cwd: folder,
    encoding: "utf8",
  });
  const strays = readdirSync(folder).filter((one) => one.endsWith(".chatshift") && one !== ".chatshift");
  check(name, status !== 70 && strays.length === 0 && isRight(folder), stdout.split("\n")[0]);
  rmSync(folder, { recursive: true });
}

/** A file system that lets nothing be written, where one can be mounted: permissions don't hold root. */
function tryReadOnly() {
  const folder = makeFolder();
  if (spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status !== 0)
    return console.log("skip  a folder that can't be written: nothing can be mounted here");
  try {
    fill(folder, 3);
    spawnSync("mount", ["-o", "remount,ro", folder]);
    const { status } = run(folder);
    check("a folder that can't be written", status !== 70 && look(folder, 3).old === 3, `exit ${status}`);
  } finally {
    spawnSync("umount", [folder]);
  }
}

/** A socket of a running program lies among the files. */
async function trySocket() {
  const folder = makeFolder();
  fill(folder, 3);
  const server = createServer().listen(join(folder, "socket.js"));
  await once(server, "listening");
  const result = run(folder);
  check("a socket", isUpgraded(result, folder), `exit ${result.status}`);
  server.close();
  rmSync(folder, { recursive: true });
}

/** Ctrl-C while files are written takes effect once all are. */
async function tryInterrupt() {
  const folder = makeFolder();
  const files = 300;
  fill(folder, files);
  const child = spawn(process.execPath, [bin, ...ARGS], { cwd: folder, stdio: "ignore" });
  const timer = setInterval(() => {
    if (hasBegun(folder)) child.kill("SIGINT");
  }, 1);
  const [code] = await once(child, "exit");
  clearInterval(timer);
  const { old, broken, new: done, strays } = look(folder, files);
  const isRight = broken === 0 && strays === 0 && (old === 0 || done === 0);
  check("Ctrl-C while it writes", isRight, `exit ${code}, ${old} old, ${done} new, ${broken} broken`);
  rmSync(folder, { recursive: true });
}

function tryMany(count) {
  const folder = makeFolder();
  fill(folder, 3);
  for (let n = 0; n < count - 3; n++) writeFileSync(join(folder, `plain${n}.js`), `export const n${n} = ${n};\n`);
  const began = Date.now();
  const result = run(folder);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  check(`${count} files in one folder`, isUpgraded(result, folder), `exit ${result.status}, ${seconds} s`);
  rmSync(folder, { recursive: true });
}

/** The reader of what is printed goes away at once. */
function tryClosed() {
  const folder = makeFolder();
  fill(folder, 3);
  const script = `"${process.execPath}" "${bin}" ${ARGS.join(" ")} 2>err | true; cat err`;
  const { stdout } = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
  check("a closed stdout", look(folder, 3).new === 3 && !stdout.includes("failed"), stdout.trim().split("\n")[0] ?? "");
  rmSync(folder, { recursive: true });
}

/** A file system of one megabyte, where one can be mounted. */
function tryFullDisk() {
  const folder = makeFolder();
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]);
  if (mount.status !== 0) return console.log("skip  a full disk: nothing can be mounted here");
  try {
    fill(folder, 40);
    writeFileSync(join(folder, "fill"), "x".repeat(60_000));
    const { status } = run(folder);
    const { old, broken, strays, new: done } = look(folder, 40);
    check(
      "a full disk",
      status !== 70 && broken === 0 && strays === 0 && (old === 40 || done === 40),
      `exit ${status}, ${old} old, ${done} new, ${broken} broken, ${strays} strays`,
    );
  } finally {
    spawnSync("umount", [folder]);
  }
}

/** Two at once: one writes, the other says that it can't, or finds that the files have changed. */
function tryTwo() {
  const folder = makeFolder();
  fill(folder, 60);
  const script = `"${process.execPath}" "${bin}" ${ARGS.join(" ")} >/dev/null 2>&1; echo $?`;
  const { stdout } = spawnSync("sh", ["-c", `(${script}) & (${script}) & wait`], { cwd: folder, encoding: "utf8" });
  const { old, broken, strays, new: done } = look(folder, 60);
  check(
    "two runs at once",
    !stdout.includes("70") && broken === 0 && strays === 0 && old === 0,
    `exits ${stdout.trim().split("\n").join(", ")}, ${done} new, ${broken} broken`,
  );
  rmSync(folder, { recursive: true });
}

const [, , , files = 500, many = 100_000] = process.argv.map(Number);
tryAll();
await trySocket();
await tryInterrupt();
tryMany(many);
await tryKills(files);
console.log(faults.length === 0 ? "No fault." : `${faults.length} faults: ${faults.join(", ")}`);
process.exitCode = faults.length === 0 ? 0 : 1;
