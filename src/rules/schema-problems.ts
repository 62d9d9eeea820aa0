/** Turns what a schema finds wrong into words and places of the file. */
import type { z } from "zod";
import { parseAddress, type AddressKind } from "../address.js";
import { nodeSchemas } from "../change.js";
import { isRecord } from "../is-record.js";
import { nearest } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { YamlFile } from "./yaml-file.js";

type Issue = z.core.$ZodIssue;

/** Checks a file's value. Without problems the value is what the schema says. */
export function checkSchema<T>(
  file: YamlFile,
  schema: z.ZodType<T>,
):
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] } {
  if (file.problems.length > 0) return { value: undefined, problems: file.problems };
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: sharpen(file, result.error.issues) };
}

/**
 * Problems of all issues. A node under `nodes` may have one of several forms, and the schema reports the one that
 * comes nearest; the node's address says which is meant, so its issues are those of that form.
 */
function sharpen(file: YamlFile, issues: readonly Issue[]): readonly Problem[] {
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const node = nodeAround(issue.path);
    if (node === undefined) return toProblems(file, issue, []);
    const key = node.path.join("\n");
    if (told.has(key)) return [];
    told.add(key);
    const meant = nodeSchemas[node.form].safeParse(valueAt(file.value, node.path), { reportInput: true });
    const own = meant.success ? [] : meant.error.issues.flatMap((inner) => toProblems(file, inner, node.path));
    return own.length > 0 ? own : toProblems(file, issue, []);
  });
}

/** The node that a path leads into, by the address under `nodes`; none for what takes no fields. */
function nodeAround(
  path: readonly PropertyKey[],
): { readonly path: readonly PropertyKey[]; readonly form: keyof typeof nodeSchemas } | undefined {
  const place = path.indexOf("nodes");
  const address = path[place + 1];
  const parts = place < 0 || typeof address !== "string" ? undefined : parseAddress(address);
  if (parts === undefined) return undefined;
  const root = FORMS[parts.kind];
  const form = parts.path.length > 0 ? "field" : root;
  return form === undefined ? undefined : { path: path.slice(0, place + 2), form };
}

const FORMS: Readonly<Partial<Record<AddressKind, keyof typeof nodeSchemas>>> = {
  method: "method",
  push: "push",
  webhook: "push",
  structure: "structure",
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

function toProblems(file: YamlFile, issue: Issue, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path];
  const keys = path.map((key) => (typeof key === "symbol" ? String(key) : key));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => file.problem([...keys, key], "key", `unknown key "${key}"`));
    case "invalid_key":
      return [file.problem(keys, "key", `"${String(keys.at(-1))}" can't be a key here`, issue.issues[0]?.message)];
    case "invalid_union":
      return fromUnion(file, issue, path);
    default:
      return [fromPlain(file, issue, keys)];
  }
}

function fromPlain(file: YamlFile, issue: Issue, keys: readonly (string | number)[]): Problem {
  const name = String(keys.at(-1) ?? "");
  if (issue.code === "invalid_type" && issue.input === undefined)
    return file.problem(keys.slice(0, -1), "value", `"${name}" is missing`, aOrAn(issue.expected));
  const given = isShort(issue.input) ? JSON.stringify(issue.input) : "this value";
  if (issue.code === "invalid_type")
    return file.problem(keys, "value", `${given} is no ${issue.expected}`, aOrAn(issue.expected));
  if (issue.code === "invalid_value")
    return file.problem(keys, "value", `${given} is not allowed for "${name}"`, oneOf(issue.values, issue.input));
  if (issue.code === "invalid_format") return file.problem(keys, "value", `${given} has the wrong form`, issue.message);
  return file.problem(keys, "value", issue.message);
}

/** Of several forms the one that was most likely meant speaks. */
function fromUnion(
  file: YamlFile,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PropertyKey[],
): readonly Problem[] {
  const keys = path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const kind = isRecord(issue.input) ? issue.input["kind"] : undefined;
    if (kind === undefined)
      return [file.problem(keys.slice(0, -1), "value", '"kind" is missing', oneOf(options, undefined))];
    return [file.problem(keys, "value", `${JSON.stringify(kind)} is no kind of change`, oneOf(options, kind))];
  }
  return mostLikely(issue.errors).flatMap((inner) => toProblems(file, inner, path));
}

/** The branch whose complaints lie deepest in the value: the others fail at its very form. */
function mostLikely(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]): number =>
    Math.max(...branch.map(({ code, path }) => path.length + (code === "unrecognized_keys" ? 0.5 : 0)));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function oneOf(values: readonly unknown[], given: unknown): string {
  const texts = values.map(String);
  const close = typeof given === "string" ? nearest(given, texts, 1)[0] : undefined;
  return close === undefined ? `one of ${texts.join(", ")}` : `one of ${texts.join(", ")} (perhaps ${close})`;
}

function aOrAn(type: string): string {
  return type === "record" ? "keys with values" : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function isShort(value: unknown): boolean {
  return (
    value === null || ["number", "boolean"].includes(typeof value) || (typeof value === "string" && value.length <= 60)
  );
}
