/** Properties of what a schema describes: declared by the schema's keys, and no values of these. */
import type { ts } from "ts-morph";
import { SCHEMAS_PATH } from "./schema-types.js";

/** The compiler's own mark of properties that come from `{ [K in keyof T]: … }`. */
const MAPPED = 1 << 18;
const DEPTH = 8;

/** Whether a property is one of a type made of a schema, by way of `Pick` and the like, too. */
export function isDescribed(symbol: unknown, depth = DEPTH): boolean {
  const links = member(symbol, "links");
  const flags = member(links, "checkFlags");
  if (depth === 0 || typeof flags !== "number" || (flags & MAPPED) === 0) return false;
  const declaration = member(member(links, "mappedType"), "declaration");
  const file = isNode(declaration) ? declaration.getSourceFile().fileName : undefined;
  return file === SCHEMAS_PATH || isDescribed(member(links, "syntheticOrigin"), depth - 1);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function isNode(value: unknown): value is ts.Node {
  return typeof value === "object" && value !== null && "getSourceFile" in value;
}
