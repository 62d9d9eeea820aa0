/** Turns what a schema finds wrong into words and places of the file. */
import type { z } from "zod";
import { parseAddress } from "../address.js";
import { nearest } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { YamlFile } from "./yaml-file.js";

type Issue = z.core.$ZodIssue;

/** The forms of a node, in the order of their union in the schema. */
const FORMS = ["method", "push", "structure", "field"];

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
  return { value: undefined, problems: result.error.issues.flatMap((issue) => toProblems(file, issue, [])) };
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
  const branch = branchByAddress(issue, path) ?? mostLikely(issue.errors);
  return branch.flatMap((inner) => toProblems(file, inner, path));
}

/** Under `nodes` the address says which of method, push, structure and field is meant. */
function branchByAddress(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PropertyKey[],
): readonly Issue[] | undefined {
  const address = path.at(-1);
  if (path.at(-2) !== "nodes" || typeof address !== "string") return undefined;
  const parts = parseAddress(address);
  if (parts === undefined) return undefined;
  return issue.errors[
    parts.path.length > 0 ? FORMS.indexOf("field") : FORMS.indexOf(parts.kind.replace("webhook", "push"))
  ];
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
