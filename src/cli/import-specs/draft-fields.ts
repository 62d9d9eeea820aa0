/** What became of a list of fields, as changes to confirm. */
import type { Attributes, ChangeRule, FieldRule, FieldRules } from "../../change.js";
import { readField, type FieldShape } from "../../rules/fields.js";
import { askSuccessor, guessPairs, type Shape } from "./likeness.js";

/** A list of fields before and after, below an address such as `method:close_order.request`. */
export interface FieldLists {
  readonly address: string;
  /** What people call it: "the request of `close_order`". */
  readonly title: string;
  /** Whether calls give these fields. */
  readonly isSent: boolean;
  readonly before: FieldRules;
  readonly after: FieldRules;
}

/** A change without its id. */
export type Draft = ChangeRule extends infer C ? (C extends ChangeRule ? Omit<C, "id"> : never) : never;

/** Every change that a description shows is only as sure as the reading of it. */
const SOURCE = "reference";

/** In the order in which they can be carried out: renames from the outside in, then what ended, began and is other. */
export function draftFields(lists: FieldLists): readonly Draft[] {
  const { renames, before } = followRenames(lists.before, lists.after);
  const { address, title, after } = lists;
  const at = (path: string): string => (path === "." ? address : `${address}.${path}`);
  const ended = outermost(Object.keys(before).filter((path) => !(path in after)));
  const began = Object.keys(after).filter((path) => !(path in before));
  const drafts: Draft[] = renames.map(([path, name]) => ({
    kind: "rename",
    source: SOURCE,
    title: `\`${lastOf(path)}\` of ${title} was renamed to \`${name}\`.`,
    tier: "review",
    draft: `a guess: \`${lastOf(path)}\` was removed where \`${name}\`, which is like it, was added; else \`remove\` and \`add\``,
    names: { [at(path)]: name },
  }));
  if (ended.length > 0)
    drafts.push({
      kind: "remove",
      source: SOURCE,
      title: `${namesOf(ended)} of ${title} ${wereOf(ended)} removed.`,
      tier: "manual",
      draft: askSuccessor(ended.map(lastOf), began.map(lastOf)),
      at: ended.map(at),
    });
  if (began.length > 0)
    drafts.push({
      kind: "add",
      source: SOURCE,
      title: `${namesOf(outermost(began))} of ${title} ${wereOf(outermost(began))} added.`,
      tier: "note",
      nodes: Object.fromEntries(began.map((path) => [at(path), after[path] ?? "any"])),
    });
  for (const [path, rule] of Object.entries(after))
    drafts.push(...draftField(lists, before[path], rule, path, at(path)));
  return drafts;
}

/** What a field that was there before, or is new, asks of calls from now on. */
function draftField(
  { title, isSent }: FieldLists,
  old: FieldRule | undefined,
  rule: FieldRule,
  path: string,
  at: string,
): readonly Draft[] {
  const [was, is] = [old === undefined ? undefined : readField(old), readField(rule)];
  const name = path === "." ? title : `\`${path}\` of ${title}`;
  const drafts: Draft[] = [];
  const set = was === undefined ? {} : otherAttributes(was, is);
  if (was !== undefined && Object.keys(set).length > 0)
    drafts.push({
      kind: "retype",
      source: SOURCE,
      title: `${name} is ${showOf(is)}, no longer ${showOf(was)}.`,
      tier: "manual",
      draft: "is there a conversion (`convert`), and what should people do?",
      at: [at],
      set: { [at]: set },
    });
  if (isSent && is.required && was?.required !== true && (was !== undefined || !path.includes(".")))
    drafts.push({
      kind: "require",
      source: SOURCE,
      title: `${name} is required.`,
      tier: "manual",
      draft: "is there a value that keeps the old behaviour (`write`, `code`)?",
      at: [at],
    });
  if (was?.required === true && !is.required)
    drafts.push({
      kind: "behaviour",
      source: SOURCE,
      title: `${name} is no longer required.`,
      tier: "note",
      at: [at],
      set: { [at]: { required: false } },
    });
  return drafts;
}

/** What of a field has another value, but whether it is required. */
function otherAttributes(was: FieldShape, is: FieldShape): Attributes {
  return {
    ...(typeOf(was) === typeOf(is) ? {} : { type: typeOf(is) }),
    ...(listOf(was.values) === listOf(is.values) ? {} : { values: [...is.values] }),
    ...(listOf(was.in) === listOf(is.in) ? {} : { in: [...is.in] }),
  };
}

/** The renames that are likely, each with the path as those before it left it, and the old fields after all of them. */
function followRenames(
  before: FieldRules,
  after: FieldRules,
): { readonly renames: readonly (readonly [path: string, name: string])[]; readonly before: FieldRules } {
  const renames: (readonly [string, string])[] = [];
  let fields = before;
  const parents = [""];
  for (const parent of parents) {
    const [old, now] = [childrenOf(fields, parent), childrenOf(after, parent)];
    const pairs = guessPairs(
      old.filter((name) => !now.includes(name)).map((name) => shapeOf(fields, parent, name)),
      now.filter((name) => !old.includes(name)).map((name) => shapeOf(after, parent, name)),
    );
    for (const [from, to] of pairs) {
      renames.push([`${parent}${from}`, to]);
      fields = renamed(fields, `${parent}${from}`, `${parent}${to}`);
    }
    parents.push(...childrenOf(fields, parent).map((name) => `${parent}${name}.`));
  }
  return { renames, before: fields };
}

function renamed(fields: FieldRules, from: string, to: string): FieldRules {
  const entries = Object.entries(fields).map(([path, rule]): [string, FieldRule] => {
    const isMeant = path === from || path.startsWith(`${from}.`);
    return [isMeant ? `${to}${path.slice(from.length)}` : path, rule];
  });
  return Object.fromEntries(entries);
}

/** The names right below a parent, given with its dot at the end. */
function childrenOf(fields: FieldRules, parent: string): readonly string[] {
  return Object.keys(fields).flatMap((path) => {
    const name = path.slice(parent.length);
    return path.startsWith(parent) && name !== "." && name !== "" && !name.includes(".") ? [name] : [];
  });
}

function shapeOf(fields: FieldRules, parent: string, name: string): Shape {
  const field = readField(fields[`${parent}${name}`] ?? "any");
  return { name, parts: [typeOf(field), ...field.values.map(String), ...childrenOf(fields, `${parent}${name}.`)] };
}

/** Those that don't lie below others of them. */
function outermost(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)));
}

function typeOf({ type, of }: FieldShape): string {
  return of.length === 0 ? type : `${type}<${of.toSorted().join("|")}>`;
}

/** Their order means nothing. */
function listOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map((one) => JSON.stringify(one)).toSorted());
}

function showOf(field: FieldShape): string {
  const values = field.values.map((one) => `\`${one}\``).join(", ");
  return values === "" ? `of the type \`${typeOf(field)}\`` : `one of ${values}`;
}

function namesOf(paths: readonly string[]): string {
  return paths.map((path) => `\`${path}\``).join(", ");
}

function wereOf({ length }: readonly string[]): string {
  return length === 1 ? "was" : "were";
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
