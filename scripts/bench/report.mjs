/** docs/benchmarks.md: the page around the measured tables. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import { spawnSync } from "node:child_process";

export function toTable(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)];
}

function versionOf(name) {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}

function ripgrep() {
  const { stdout } = spawnSync("rg", ["--version"], { encoding: "utf8" });
  return /ripgrep ([\d.]+)/.exec(stdout ?? "")?.[1] ?? "not installed";
}

function describeMachine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim() || "unknown"}), ${memory} GB, ${process.platform} ${process.arch}`;
}

/** What the two trees say together. */
function compare(small, large) {
  if (small === undefined) return "";
  const times = (other, name) => (small[other] / small[name]).toFixed(1);
  return ["chatshift lint", "chatshift upgrade --dry-run"]
    .map((name) => {
      const growth = large && ` 50,000 files take it ${(large[name] / small[name]).toFixed(1)} times as long as 5,000.`;
      return `At 5,000 files jscodeshift takes ${times("jscodeshift --dry", name)} times as long as \`${name}\`, ast-grep ${times("ast-grep scan", name)} times.${growth ?? ""}`;
    })
    .join(" ");
}

/** The whole page; `sections` are the parts that were run, by their names. */
export function writePage(sections, { runs, load }) {
  const tables = Object.values(sections).flatMap(({ title, lines }) => [`## ${title}`, "", ...lines, ""]);
  return `# Benchmarks

\`npm run bench\` wrote this page. Its projects are generated: mixed sizes of about 7 KB a file, the same text in every run. Clients of five files call the API as programs do: by whole URLs, through a helper with bare names, an axios instance, a socket. Each time is that of a whole process by the clock, the median of ${runs} runs in which all take turns, on a warm file cache; memory is that of the largest process.

${tables.join("\n")}
${compare(sections.small?.took, sections.large?.took)}

jscodeshift and ast-grep carry over the version in URLs and seven names by their texts alone, as \`scripts/bench/transform.cjs\` and rules made of \`renames.json\` say; chatshift does all that it does. ripgrep only lists the files in which one of these texts stands: the floor for reading, as an empty Node is for starting.

Measured on ${describeMachine()}${load > cpus().length ? `, while other work ran on it (load ${load.toFixed(0)})` : ""}; Node ${process.versions.node}, jscodeshift ${versionOf("jscodeshift")}, ast-grep ${versionOf("@ast-grep/cli")}, ripgrep ${ripgrep()}, ESLint ${versionOf("eslint")}.
`;
}
