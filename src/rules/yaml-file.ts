/** Reads one YAML file so that every place in it can be told by line and column. */
import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from "yaml";
import { BadInput } from "../errors.js";
import type { Keys } from "./fault.js";
import type { Problem } from "./problem.js";

/** Rules are written by hand: a bigger file is a mistake. */
const MAX_BYTES = 1_000_000;
/** How often aliases may be expanded: enough for hand-written reuse, far from a bomb. */
const MAX_ALIASES = 100;

/** What follows the first few is mostly their consequence. */
const MAX_SYNTAX_ERRORS = 5;

export interface YamlFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A fault at the value (or its key) under these keys, or at the nearest place above that exists. */
  problem(keys: Keys, at: "key" | "value", what: string, expected?: string): Problem;
}

/** Throws BadInput when there is no such file, it can't be read, or it is far too big. */
export function readYaml(file: string): YamlFile {
  const path = relative(process.cwd(), file).replaceAll("\\", "/") || file;
  return parseYaml(path, readText(file, path));
}

function readText(file: string, path: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new BadInput(`there is no file ${path}`);
  if (size > MAX_BYTES) throw new BadInput(`${path}:1:1: the file has ${size} bytes; expected at most ${MAX_BYTES}`);
  return readFileSync(file, "utf8");
}

export function parseYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const problemAt = (offset: number, what: string, expected?: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1), what, expected };
  };
  const document = parseSafely(path, text, lines);
  const problems = [
    // A warning is of a tag that nobody knows, such as !!js/function.
    ...[...document.errors, ...document.warnings]
      .slice(0, MAX_SYNTAX_ERRORS)
      .map((error) => problemAt(error.pos[0], firstLine(error.message))),
    ...findPrototypeKeys(document).map((offset) => problemAt(offset, "__proto__ is no key", "another name")),
    ...findLossyKeys(document).map(({ offset, source }) =>
      problemAt(offset, `the key ${source} is a number and would lose a digit`, `"${source}" in quotes`),
    ),
  ];
  const problem: YamlFile["problem"] = (keys, at, what, expected) =>
    problemAt(offsetOf(document, keys, at), what, expected);
  if (problems.length > 0) return { path, value: undefined, problems, problem };
  try {
    return { path, value: document.toJS({ maxAliasCount: MAX_ALIASES }), problems, problem };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, value: undefined, problems: [problemAt(firstAlias(document), what, "fewer aliases")], problem };
  }
}

/** Nesting without end overflows the parser's stack; told like any other fault. */
function parseSafely(path: string, text: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false, version: "1.2" });
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(`${path}:1:1: nested too deeply`);
    throw error;
  }
}

/** Offsets of keys that JavaScript takes for an object's prototype, and that would be lost. */
export function findPrototypeKeys(document: Document): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === "__proto__") found.push(key.range?.[0] ?? 0);
    },
  });
  return found;
}

/** Keys such as 3.10, which as a number would be 3.1. */
function findLossyKeys(document: Document): readonly { readonly offset: number; readonly source: string }[] {
  const found: { offset: number; source: string }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== "number") return;
      const source = key.source ?? "";
      if (source !== String(key.value)) found.push({ offset: key.range?.[0] ?? 0, source });
    },
  });
  return found;
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Offset of the value, or key, under some keys; where they lead nowhere, of the last place that they reach. */
function offsetOf(document: Document, keys: Keys, at: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, key] of keys.entries()) {
    const next = entry(document, node, key);
    if (next === undefined) return offset;
    const isKeyMeant = at === "key" && index === keys.length - 1;
    offset = (isKeyMeant ? undefined : startOf(next.value)) ?? startOf(next.key) ?? offset;
    node = next.value;
  }
  return offset;
}

function entry(document: Document, node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) return typeof key === "number" ? { key: undefined, value: target.items[key] } : undefined;
  if (!isMap(target)) return undefined;
  const pair = target.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair && { key: pair.key, value: pair.value ?? undefined };
}

function startOf(node: unknown): number | undefined {
  return isNodeWithRange(node) ? node.range[0] : undefined;
}

function isNodeWithRange(node: unknown): node is Node & { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
