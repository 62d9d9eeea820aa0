/**
 * `npm run mutation`: turns each change of the rules off, one at a time, and asks whether some case fails.
 * `--entries` turns off the single entries of changes instead; `--only 3.2/` takes changes whose id begins so;
 * `--write` puts the score into docs/mutation.md and the cases that fail into docs/coverage.md. A survivor that this page does not explain is a failure.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "docs/mutation.md");
const WORKERS = 2;
const TIERS = ["safe", "review", "manual", "note"];
const { values: flags } = parseArgs({
  options: {
    entries: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    write: { type: "boolean", default: false },
  },
});

/** What one worker found of its share of the mutants. */
function work(folder, part) {
  const out = join(folder, `${part}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--root", ".", "--config", "test/mutation/vitest.config.ts"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      MUTATION_PART: `${part}/${WORKERS}`,
      MUTATION_ENTRIES: flags.entries ? "1" : "0",
      MUTATION_ONLY: flags.only,
      MUTATION_OUT: out,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(out, "utf8")));
      else reject(new Error(`a worker ended with ${code}`));
    });
  });
}

async function judgeAll() {
  const folder = mkdtempSync(join(tmpdir(), "chatshift-mutation-"));
  try {
    const shares = await Promise.all(Array.from({ length: WORKERS }, (_, part) => work(folder, part)));
    return shares.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toTable(verdicts) {
  const rows = [...TIERS, "all"].map((tier) => {
    const own = verdicts.filter((one) => tier === "all" || one.tier === tier);
    const killed = own.filter(({ killedBy }) => killedBy !== undefined);
    const named = killed.filter(({ isOwn }) => isOwn);
    return `| ${[tier, own.length, killed.length, named.length, own.length - killed.length].join(" | ")} |`;
  });
  return [
    "| Tier | Changes | Some case fails | of these, one that names it | No case fails |",
    "| --- | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

/** Puts the case that fails into the rows of docs/coverage.md, where another one stands. */
function nameProofs() {
  const path = join(root, "docs/coverage.md");
  const rows = verdicts
    .filter(({ isOwn }) => isOwn)
    .reduce(
      (text, { id, killedBy }) =>
        text.replaceAll(new RegExp(`(\\| \`[\\w-]+/${id}\` \\|.*\\| \`)[\\w.-]+/[\\w.-]+(?=\`)`, "g"), `$1${killedBy}`),
      readFileSync(path, "utf8"),
    );
  writeFileSync(path, rows);
}

const started = Date.now();
const verdicts = await judgeAll();
const text = readFileSync(page, "utf8");
const explained = new Set([...text.matchAll(/^\| `(\d\.\d\/[\w-]+)` \|/gm)].map(([, id]) => id));
const survivors = verdicts.filter(({ killedBy }) => killedBy === undefined);

for (const { id, tier, killedBy, isOwn } of verdicts)
  if (killedBy !== undefined && !isOwn) console.log(`named by no case that fails: ${tier} ${id} (${killedBy})`);
for (const { id, tier, entry } of survivors)
  console.log(`survives${explained.has(id) ? ", explained" : ""}: ${tier} ${id} ${entry ?? ""}`.trimEnd());
console.log(`\n${toTable(verdicts)}\n\n${Math.round((Date.now() - started) / 1000)} s, ${WORKERS} workers`);

if (flags.write && !flags.entries) {
  if (flags.only === "")
    writeFileSync(
      page,
      text.replace(
        /(<!-- score: written by npm run mutation -->\n)[\s\S]*?(<!-- end -->)/,
        (_, start, end) => `${start}\n${toTable(verdicts)}\n\n${end}`,
      ),
    );
  nameProofs();
}
const killedYetExplained = verdicts.filter(({ id, killedBy }) => killedBy !== undefined && explained.has(id));
if (!flags.entries)
  for (const { id, killedBy } of killedYetExplained)
    console.log(`docs/mutation.md explains ${id}, which ${killedBy} kills`);
const isGood = flags.entries || (killedYetExplained.length === 0 && survivors.every(({ id }) => explained.has(id)));
process.exitCode = isGood ? 0 : 1;
