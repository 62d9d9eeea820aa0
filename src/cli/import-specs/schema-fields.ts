/** The fields of an OpenAPI schema, as rules list them. */
import type { FieldRule, FieldRules } from "../../change.js";
import { isRecord } from "../../is-record.js";

type Schema = Readonly<Record<string, unknown>>;
/** Which way a schema's values go; a structure goes both. */
export type Way = "request" | "response" | "both";

/** What the schemas of one description are read with. */
export interface SchemaReader {
  /** What a reference leads to. */
  readonly resolve: (ref: string) => unknown;
  /** The structure that a reference means; none where its fields stand at the place itself. */
  readonly structure: (ref: string) => string | undefined;
  /** Notes what rules can't say. */
  readonly leaveOut: (what: string) => void;
}

/** A schema with all that it is put together from. */
interface Flat {
  readonly types: ReadonlySet<string>;
  readonly of: readonly string[];
  readonly values: readonly unknown[];
  readonly properties: ReadonlyMap<string, { readonly schema: unknown; readonly required: boolean }>;
  /** Of the values under any other key. */
  readonly others: unknown;
  /** References on the way here: one that leads back adds nothing. */
  readonly seen: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = { integer: "number", boolean: "bool" };
const UNWRITABLE = /[\s.<>!]|^$/;

/** Below a parent; `.` is the parent itself, where it is no plain object. */
export function readFields(schema: unknown, way: Way, reader: SchemaReader): FieldRules {
  const flat = flatten(schema, [], reader);
  const own = toRule(flat, false);
  return { ...(own === "object" ? {} : { ".": own }), ...childrenOf(flat, "", way, reader) };
}

function childrenOf(flat: Flat, prefix: string, way: Way, reader: SchemaReader): FieldRules {
  const { properties, others, seen } = flat;
  const listed = [...properties].flatMap(([name, { schema, required }]) => {
    if (!UNWRITABLE.test(name)) return Object.entries(fieldOf(`${prefix}${name}`, schema, required));
    reader.leaveOut(`the field "${prefix}${name}", whose name rules can't write`);
    return [];
  });
  const open = isRecord(others) ? Object.entries(fieldOf(`${prefix}<key>`, others, false)) : [];
  return Object.fromEntries([...listed, ...open]);

  function fieldOf(path: string, schema: unknown, required: boolean): FieldRules {
    const only = wayOf(schema, reader);
    if (only !== undefined && way !== "both" && only !== way) return {};
    const child = flatten(schema, seen, reader);
    const rule = toRule(child, required && way !== "response");
    const below = childrenOf(child, `${path}.`, way, reader);
    return { [path]: only === undefined || way !== "both" ? rule : within(rule, only), ...below };
  }
}

/** The only way that a field goes, where it is marked so. */
function wayOf(schema: unknown, { resolve }: SchemaReader): "request" | "response" | undefined {
  if (!isRecord(schema)) return undefined;
  const meant = typeof schema["$ref"] === "string" ? { ...toSchema(resolve(schema["$ref"])), ...schema } : schema;
  if (meant["readOnly"] === true) return "response";
  return meant["writeOnly"] === true ? "request" : undefined;
}

function within(rule: FieldRule, way: "request" | "response"): FieldRule {
  const spelled = typeof rule === "string" ? { type: rule.replace(/!$/, ""), required: rule.endsWith("!") } : rule;
  return { ...spelled, in: way === "request" ? ["request"] : ["response", "push", "webhook"] };
}

function toRule({ types, of, values }: Flat, required: boolean): FieldRule {
  const [first = "any", ...more] = types;
  const word = types.has("array") ? "array" : more.length > 0 ? "any" : (WORDS[first] ?? first);
  const type = of.length > 0 && /array|object/.test(word) ? `${word}<${of.join("|")}>` : word;
  const allowed = values.flatMap((one) =>
    typeof one === "string" || typeof one === "number" || typeof one === "boolean" ? [one] : [],
  );
  if (allowed.length === 0) return required ? `${type}!` : type;
  return { type, ...(required ? { required } : {}), values: allowed };
}

function flatten(schema: unknown, seen: readonly string[], reader: SchemaReader): Flat {
  const own = toSchema(schema);
  const ref = own["$ref"];
  if (typeof ref === "string") {
    const structure = reader.structure(ref);
    if (structure !== undefined) return { ...empty(seen), types: new Set(["object"]), of: [structure] };
    return seen.includes(ref) ? empty(seen) : flatten(reader.resolve(ref), [...seen, ref], reader);
  }
  const parts = [ownPart(own, seen, reader), ...partsOf(own, seen, reader)];
  return {
    types: new Set(parts.flatMap(({ types }) => [...types])),
    of: [...new Set(parts.flatMap(({ of }) => of))],
    values: [...new Set(parts.flatMap(({ values }) => values))],
    properties: new Map(parts.flatMap(({ properties }) => [...properties])),
    others: parts.map(({ others }) => others).find(isRecord),
    seen: [...new Set(parts.flatMap((part) => part.seen))],
  };
}

/** What a schema says itself; of an array, what its items are. */
function ownPart(schema: Schema, seen: readonly string[], reader: SchemaReader): Flat {
  const named = [schema["type"]].flat().flatMap((one) => (typeof one === "string" && one !== "null" ? [one] : []));
  if (named.includes("array") || "items" in schema) {
    const items = flatten(schema["items"], seen, reader);
    return { ...items, types: new Set(["array"]) };
  }
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const properties = Object.entries(toSchema(schema["properties"]));
  const others = schema["additionalProperties"];
  const isObject = properties.length > 0 || isRecord(others);
  return {
    types: new Set(named.length === 0 && isObject ? ["object"] : named),
    of: [],
    values: [...listOf(schema["enum"]), ...("const" in schema ? [schema["const"]] : [])],
    properties: new Map(properties.map(([name, one]) => [name, { schema: one, required: required.includes(name) }])),
    others,
    seen,
  };
}

/** All of `allOf` holds together; of the others any may, so that none of their fields is needed. */
function partsOf(schema: Schema, seen: readonly string[], reader: SchemaReader): readonly Flat[] {
  const together = listOf(schema["allOf"]).map((one) => flatten(one, seen, reader));
  const choices = [...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])].map((one) => {
    const flat = flatten(one, seen, reader);
    return {
      ...flat,
      properties: new Map(
        [...flat.properties].map(([name, { schema: own }]) => [name, { schema: own, required: false }]),
      ),
    };
  });
  return [...together, ...choices];
}

function empty(seen: readonly string[]): Flat {
  return { types: new Set(), of: [], values: [], properties: new Map(), others: undefined, seen };
}

function toSchema(value: unknown): Schema {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
