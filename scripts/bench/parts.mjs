/** The parts of the benchmark: each writes what it measures into a folder of its own and gives back a section. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chatshift, findContenders } from "./contenders.mjs";
import { measure, measureRounds, median } from "./measure.mjs";
import { toTable } from "./report.mjs";
import { writeConnectedTree, writeEditorTree, writeTree } from "./tree.mjs";

const CONNECTED = 2000;
const EDITOR_FOLDERS = 5;

function seconds(value) {
  return value === undefined ? "–" : value.toFixed(2);
}

function megabytes(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? "–" : String(Math.round(median(known)));
}

/** A name, with how often it was run where that is less often than the others. */
function withRuns(name, { length }, runs) {
  if (length >= runs) return name;
  return `${name} (${length === 1 ? "once" : `${length} times`})`;
}

function toSeconds(results) {
  return median(results.map((result) => result.seconds));
}

function tree(files, touching) {
  return {
    title: `${files.toLocaleString("en")} source files, of which ${touching} touch the API`,
    run({ folder, runs, tell }) {
      const root = join(folder, `tree${files}`);
      writeTree(root, files, touching);
      const scratch = join(folder, `scratch${files}`);
      mkdirSync(scratch, { recursive: true });
      const contenders = findContenders(root, scratch, files > 10_000);
      const results = measureRounds(contenders, runs, tell);
      const [lint] = [toSeconds(results.get("chatshift lint"))];
      const rows = [...results].map(([name, all]) => [
        withRuns(name, all, runs),
        seconds(toSeconds(all)),
        (toSeconds(all) / lint).toFixed(2),
        megabytes(all.map(({ memory }) => memory)),
      ]);
      const took = Object.fromEntries([...results].map(([name, all]) => [name, toSeconds(all)]));
      return { took, lines: toTable(["", "seconds", "of `chatshift lint`", "peak MB"], rows) };
    },
  };
}

const connected = {
  title: `${CONNECTED.toLocaleString("en")} connected files that all touch the API, in one program`,
  run({ folder, runs, tell }) {
    const root = join(folder, "connected");
    writeConnectedTree(root, CONNECTED);
    const contenders = [
      { name: "chatshift lint", ...chatshift(root, "lint", "--target", "3.6"), most: 3 },
      { name: "chatshift upgrade --dry-run", ...chatshift(root, "upgrade", "--dry-run", "--to", "3.6"), most: 3 },
    ];
    const results = measureRounds(contenders, runs, tell);
    const rows = [...results].map(([name, all]) => [
      withRuns(name, all, runs),
      seconds(toSeconds(all)),
      megabytes(all.map(({ memory }) => memory)),
    ]);
    return { took: {}, lines: toTable(["", "seconds", "peak MB"], rows) };
  },
};

const eslint = {
  title: "One file of 16 KB and its 10 local imports, in ESLint",
  run({ folder, runs, tell }) {
    const root = join(folder, "editor");
    writeEditorTree(root, EDITOR_FOLDERS);
    const child = fileURLToPath(new URL("eslint-child.mjs", import.meta.url));
    const ask = (kind, round) => {
      const args = [child, root, `src${round % EDITOR_FOLDERS}`, kind];
      const { output } = measure({ command: process.execPath, args, cwd: root });
      tell(`ESLint ${kind} the plugin: ${output.trim()}`);
      return JSON.parse(output);
    };
    const rounds = Array.from({ length: runs }, (_, round) => ({
      with: ask("with", round),
      without: ask("without", round),
    }));
    const of = (kind, pick) => median(rounds.map((round) => pick(round[kind])));
    const row = (name, pick) => {
      const [own, both] = [of("without", pick), of("with", pick)];
      return [name, own.toFixed(0), both.toFixed(0), (both - own).toFixed(0)];
    };
    const rows = [
      row("the first file of the process, which loads the engine", ({ load }) => load),
      row("then the file for the first time", ({ first }) => first),
      row("then the file with a line more, each time another", ({ changed }) => median(changed)),
      row("then the same file again", ({ again }) => median(again)),
    ];
    return { took: {}, lines: toTable(["milliseconds", "ESLint alone", "with the plugin", "over"], rows) };
  },
};

export const PARTS = { small: tree(5000, 20), large: tree(50_000, 200), connected, eslint };
