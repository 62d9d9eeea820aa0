/** A config's text, checked. Its own module because it alone needs the parser and the schema. */
import { LineCounter, isCollection, isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { BadInput, toMessage } from "../errors.js";
import { nearest } from "../rules/nearest.js";
import { findPrototypeKeys } from "../rules/yaml-file.js";
import { configSchema, overrideSchema } from "./schema.js";
import type { Config } from "./schema.js";

/** Reads YAML or JSON, or what stands under `key` in it. Throws BadInput that lists every fault with its place. */
export function parseConfig(text: string, path: string, key: string | undefined): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const faults = [
    // A warning is of a tag that nobody knows, such as !!js/function.
    ...[...document.errors, ...document.warnings].map(({ pos, message }) => `${at(pos[0])}  ${message}`),
    ...findPrototypeKeys(document).map((offset) => `${at(offset)}  __proto__ is no key`),
  ];
  if (faults.length > 0) throw new BadInput(faults.join("\n"));
  const { contents } = document;
  const root = key === undefined ? contents : isMap(contents) ? contents.get(key, true) : null;
  const result = configSchema.safeParse(toContent(document, root, at) ?? {});
  if (result.success) return result.data;
  throw new BadInput(
    result.error.issues
      .flatMap(describeIssue)
      .map((fault) => `${at(findOffset(root, fault.path, fault.isKey))}  ${fault.message}`)
      .join("\n"),
    "Every key is described in schemas/config.schema.json.",
  );
}

function toContent(document: Document, root: unknown, at: (offset: number) => string): unknown {
  if (!isNode(root)) return {};
  try {
    return root.toJS(document, { maxAliasCount: 50 });
  } catch (error) {
    throw new BadInput(`${at(root.range?.[0] ?? 0)}  ${toMessage(error)}`);
  }
}

interface Fault {
  readonly path: PropertyKey[];
  readonly message: string;
  /** Whether the key is wrong, not its value. */
  readonly isKey?: true;
}

function describeIssue(issue: z.core.$ZodIssue): readonly Fault[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((name) => ({
        path: [...issue.path, name],
        message: describeUnknownKey(name, issue.path),
        isKey: true,
      }))
    : [{ path: issue.path, message: `${issue.path.join(".") || "the config"}: ${issue.message}` }];
}

function describeUnknownKey(name: string, path: readonly PropertyKey[]): string {
  const { shape } = path[0] === "overrides" ? overrideSchema : configSchema;
  const keys = Object.keys(shape);
  const [guess] = nearest(name, keys);
  const meant = guess === undefined ? "" : ` Did you mean ${guess}?`;
  return `there is no key "${name}"; there are ${keys.join(", ")}.${meant}`;
}

/** Where the value at a path stands, or as much of the path as there is; or its last key. */
function findOffset(root: unknown, path: readonly PropertyKey[], isKey = false): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return offset;
    const key = isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key : undefined;
    const value: unknown = node.get(step, true);
    const shown = (isKey && index === path.length - 1) || !isNode(value) ? key : value;
    offset = isNode(shown) ? (shown.range?.[0] ?? offset) : offset;
    node = value;
  }
  return offset;
}
