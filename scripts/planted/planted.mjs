/**
 * `npm run planted`: reads each script of this project's own node_modules as if it were a client's. Around each stands
 * a small client, once in the file and once beside it, and each is upgraded in a process of its own limits. Prints what
 * failed: a crash, a file left out that Node can read, an edit in code that isn't the client's, too much time or memory.
 * `--sample 200 --seed 7` tries some of them, `--only yaml/` those whose path has the text. A run that was ended goes
 * on where it was, as long as the build is the same; `--fresh` begins again.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bootstrap } from "../bootstrap.mjs";
import { FORMS } from "./plant.mjs";
import { LIMITS, startWorker } from "./worker.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** These speak the API themselves, so they are rightly edited. */
const SPEAKERS = /^node_modules\/(chat-sdk-|lc-sdk-js-|@livechat\/)/;

const { values: flags } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    workers: { type: "string", default: "1" },
    fresh: { type: "boolean", default: false },
  },
});

function hashOf(...texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

/** Scripts of node_modules, each text once, by path from the root. */
function findScripts() {
  const texts = new Set();
  const entries = readdirSync(join(root, "node_modules"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => path.includes(flags.only) && !SPEAKERS.test(path) && !path.startsWith("node_modules/."))
    .sort()
    .filter((path) => {
      const hash = hashOf(readFileSync(join(root, path)));
      return !texts.has(hash) && texts.add(hash);
    });
}

/** As many as asked for, chosen by the seed; all of them in their order without. */
function choose(paths) {
  if (flags.sample === undefined) return paths;
  const keys = new Map(paths.map((path) => [path, hashOf(flags.seed, path)]));
  return [...paths].sort((a, b) => (keys.get(a) < keys.get(b) ? -1 : 1)).slice(0, Number(flags.sample));
}

/** What is known from runs of the same build, one JSON result a line, and a way to add to it. */
function openJournal() {
  const folder = join(root, "node_modules/.cache/chatshift-planted");
  mkdirSync(folder, { recursive: true });
  const own = readdirSync(import.meta.dirname).map((name) => readFileSync(join(import.meta.dirname, name)));
  const build = hashOf(readFileSync(join(root, "dist/.inputs")), ...own).slice(0, 16);
  const path = join(folder, `${build}.jsonl`);
  if (flags.fresh) rmSync(path, { force: true });
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  const known = new Map(lines.map((line) => JSON.parse(line)).map((result) => [keyOf(result), result]));
  return {
    known,
    note: (result) => {
      known.set(keyOf(result), result);
      appendFileSync(path, `${JSON.stringify(result)}\n`);
    },
  };
}

function keyOf({ path, form }) {
  return `${form} ${path}`;
}

async function tryAll(jobs, journal) {
  const open = jobs.filter((job) => !journal.known.has(keyOf(job)));
  const tryNext = async () => {
    const worker = startWorker(root);
    for (let job = open.pop(); job; job = open.pop()) {
      const result = await worker.ask(job);
      journal.note(result);
      for (const fault of result.faults) console.log(`${fault.kind}: ${job.path} (${job.form}): ${fault.message}`);
    }
    worker.end();
  };
  open.reverse();
  await Promise.all(Array.from({ length: Number(flags.workers) }, tryNext));
}

function printFigures(results) {
  const slowest = [...results].sort((a, b) => b.seconds - a.seconds).slice(0, 5);
  const kinds = new Map();
  for (const { kind } of results.flatMap(({ faults }) => faults)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const sum = results.reduce((all, { seconds }) => all + seconds, 0);
  console.log(`${results.length} clients, ${Math.round(sum)} s of CPU`);
  console.log(`minified, so left out: ${results.filter(({ isMinified }) => isMinified).length}`);
  console.log(`versions moved: ${results.filter(({ isMoved }) => isMoved).length}`);
  console.log(
    `slowest: ${slowest.map(({ path, form, seconds }) => `${path} (${form}) ${seconds.toFixed(1)} s`).join(", ")}`,
  );
  console.log(`faults: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ") || "none"}`);
  return kinds.size;
}

bootstrap();
const jobs = choose(findScripts()).flatMap((path) => FORMS.map((form) => ({ path, form })));
const journal = openJournal();
console.log(`limits for each: ${LIMITS.seconds} s of CPU, ${LIMITS.megabytes} MB`);
await tryAll(jobs, journal);
process.exitCode = printFigures(jobs.map((job) => journal.known.get(keyOf(job)))) === 0 ? 0 : 1;
