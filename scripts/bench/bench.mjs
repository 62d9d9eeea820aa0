/**
 * `npm run bench`: measures whole processes on generated projects and writes docs/benchmarks.md. It takes about a
 * quarter of an hour where nothing else runs, most of it jscodeshift's. `--only <part>` runs some parts and writes nothing; `--runs <n>` says
 * how often, instead of 5 times.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { bootstrap } from "../bootstrap.mjs";
import { isInstalled } from "./measure.mjs";
import { PARTS } from "./parts.mjs";
import { writePage } from "./report.mjs";

const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, runs: { type: "string", default: "5" } },
});
const runs = Number(values.runs);
const names = values.only ?? Object.keys(PARTS);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`--only takes ${Object.keys(PARTS).join(", ")}; --runs a number from 1.`);
  process.exit(2);
}

bootstrap();
if (!isInstalled("rg")) console.error("ripgrep (rg) is not installed: the floor is left out.");
const [load = 0] = loadavg();
const folder = mkdtempSync(join(tmpdir(), "chatshift-bench-"));
try {
  const sections = {};
  for (const name of names) {
    const { title, run } = PARTS[name];
    console.error(`\n${title}`);
    sections[name] = { title, ...run({ folder, runs, tell: (line) => console.error(`  ${line}`) }) };
    console.log(["", title, "", ...sections[name].lines].join("\n"));
  }
  if (values.only === undefined) {
    const path = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
    const [byHand = ""] = /^## Beside commit [^]*$/m.exec(readFileSync(path, "utf8")) ?? [];
    const page = `${writePage(sections, { runs, load })}\n${byHand}`;
    writeFileSync(path, await format(page, { parser: "markdown", printWidth: 120 }));
  }
} finally {
  rmSync(folder, { recursive: true });
}
