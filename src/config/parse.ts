/** A config's text, checked. Its own module because it alone needs the parser and the schema. */
import { LineCounter, isCollection, isMap, isNode, isScalar, parseDocument } from "yaml";
import { BadInput } from "../errors.js";
import { configSchema } from "./schema.js";
import type { Config } from "./schema.js";

/** Reads YAML or JSON, or what stands under `key` in it. Throws BadInput that lists every fault with its place. */
export function parseConfig(text: string, path: string, key: string | undefined): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const faults = document.errors.map(({ pos, message }) => `${at(pos[0])}  ${message}`);
  if (faults.length > 0) throw new BadInput(faults.join("\n"));
  const root =
    key === undefined ? document.contents : isMap(document.contents) ? document.contents.get(key, true) : null;
  const content: unknown = isNode(root) ? root.toJS(document, { maxAliasCount: 50 }) : {};
  const result = configSchema.safeParse(content ?? {});
  if (result.success) return result.data;
  throw new BadInput(
    result.error.issues
      .flatMap((issue) =>
        issue.code === "unrecognized_keys"
          ? issue.keys.map((name) => ({ path: [...issue.path, name], message: describeUnknownKey(name) }))
          : [{ path: issue.path, message: `${issue.path.join(".") || "the config"}: ${issue.message}` }],
      )
      .map((issue) => `${at(findOffset(root, issue.path))}  ${issue.message}`)
      .join("\n"),
    "Every key is described in schemas/config.schema.json.",
  );
}

function describeUnknownKey(name: string): string {
  return `there is no key "${name}"; there are ${Object.keys(configSchema.shape).join(", ")}`;
}

/** Where the value at a path stands, or as much of the path as there is; the key itself for one not in the schema. */
function findOffset(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return offset;
    const key = isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key : undefined;
    const value: unknown = node.get(step, true);
    const isUnknownKey = index === path.length - 1 && !(String(step) in configSchema.shape) && path.length === 1;
    const shown = isUnknownKey || !isNode(value) ? key : value;
    offset = isNode(shown) ? (shown.range?.[0] ?? offset) : offset;
    node = value;
  }
  return offset;
}
