/**
 * Whether the regular expressions of the tool take a time that grows with the text alone, whatever the text is, as
 * `recheck` sees it. `npm run regexes` checks those that scripts/regexes.json doesn't know (`all`: all of them) and writes
 * there what is linear; ends with 1 where one is not and isn't listed there as one that does no harm. `check` writes
 * nothing, and lets one pass that is only quadratic.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { check } from "recheck";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const list = join(root, "scripts/regexes.json");
/** For one pattern, milliseconds. */
const TIMEOUT = 20_000;

/** The literals in the sources, each once, with a place where it stands. */
export function findPatterns() {
  const found = new Map();
  for (const path of ["src", "transforms", "fake"].flatMap(filesBelow)) {
    const tree = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral && !found.has(node.text))
        found.set(node.text, `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return [...found].map(([pattern, at]) => ({ pattern, at }));
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** `linear`: as recheck saw; `bounded`: why another one does no harm. */
export function readKnown() {
  return JSON.parse(readFileSync(list, "utf8"));
}

/** What recheck says of a pattern: nothing where it is linear. */
export async function findFault(pattern) {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern);
  // The flag d changes what is told of a match, not how it is found.
  const { status, complexity, attack, error } = await check(source, flags.replace("d", ""), { timeout: TIMEOUT });
  if (status === "safe") return undefined;
  return status === "vulnerable" ? `${complexity.summary}: ${attack.pattern}` : `unknown: ${error.kind}`;
}

async function main() {
  const known = readKnown();
  const patterns = findPatterns();
  const linear = new Set(process.argv.includes("all") ? [] : known.linear);
  const isCheck = process.argv.includes("check");
  const faults = [];
  for (const { pattern, at } of patterns) {
    if (linear.has(pattern) || pattern in known.bounded) continue;
    const fault = await findFault(pattern);
    if (fault === undefined) linear.add(pattern);
    else if (isCheck && fault.startsWith("2nd degree")) continue;
    else faults.push(`${at}  ${pattern}\n  ${fault}`);
  }
  const all = new Set(patterns.map(({ pattern }) => pattern));
  const kept = {
    linear: [...linear].filter((pattern) => all.has(pattern)).sort(),
    bounded: Object.fromEntries(Object.entries(known.bounded).filter(([pattern]) => all.has(pattern))),
  };
  if (!isCheck) writeFileSync(list, `${JSON.stringify(kept, null, 2)}\n`);
  for (const fault of faults) console.log(fault);
  console.log(`${all.size} patterns, ${kept.linear.length} linear, ${Object.keys(kept.bounded).length} bounded`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
