/**
 * Rules in which one change, or one entry of it, never came: what it renamed or moved keeps its old address in all
 * later changes too, and what only stands on what it brought is left out with it.
 */
import { changeSchema, type Change, type ChangeRule } from "../../src/change.js";
import { History } from "../../src/rules/history.js";
import type { PackRules } from "../../src/rules/rules.js";

/** Where an entry of a change stands: `["names", "method:close_thread"]`, `["at", 2]`, `["cases", 0]`. */
export type Entry = readonly [list: string, key: string | number];

/** Lists of a change whose entries stand each for itself. */
const LISTS = ["names", "paths", "nodes", "at", "from", "map", "cases", "set"] as const;

/** The entries of a change that can be left out one by one; none where it has but one. */
export function entriesOf(change: Change): readonly Entry[] {
  const all = LISTS.flatMap((list) => {
    const value = new Map<string, unknown>(Object.entries(change)).get(list);
    if (Array.isArray(value)) return value.map((_, index): Entry => [list, index]);
    if (!isRecord(value)) return [];
    return Object.keys(value).flatMap((key): readonly Entry[] => (isTitle(value[key]) ? [] : [[list, key]]));
  });
  return all.length > 1 ? all : [];
}

/** Attributes that only name: nothing that a program does depends on them. */
function isTitle(attributes: unknown): boolean {
  return isRecord(attributes) && Object.keys(attributes).every((name) => name === "title" || name === "type");
}

export function turnOff(rules: PackRules, change: Change, entry?: Entry): PackRules {
  const renames = renamesOf(change).filter(([before]) => entry === undefined || before === entry[1]);
  let isLater = false;
  return prune(
    mapChanges(rules, (each, version) => {
      if (version === change.version && each.id === change.id) {
        isLater = true;
        return entry === undefined ? stubOf(each) : without(each, entry);
      }
      return isLater && renames.length > 0 ? changeSchema.parse(rewrite(each, renames, undefined)) : each;
    }),
  );
}

/** What later changes stand on: what takes the place of something else is there all the same. */
function stubOf(change: ChangeRule): ChangeRule | undefined {
  if (change.kind !== "replace" || change.nodes === undefined) return undefined;
  const { id, source, title, nodes } = change;
  return { kind: "add", id, source, title, tier: "note", nodes };
}

/** Old and new address of what keeps its identity. */
function renamesOf(change: Change): readonly (readonly [before: string, after: string])[] {
  if (change.kind === "move") return Object.entries(change.paths);
  if (change.kind !== "rename") return [];
  return Object.entries(change.names).map(([before, name]) => [before, before.replace(/[^.:]+$/, name)]);
}

/** A copy with old addresses in place of the new ones, and old names in lists of pushes, webhooks, scopes, structures. */
function rewrite(value: unknown, renames: ReturnType<typeof renamesOf>, key: string | undefined): unknown {
  if (typeof value === "string") return rewriteText(value, renames, key);
  if (Array.isArray(value)) return value.map((item: unknown) => rewrite(item, renames, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [rewriteText(name, renames, undefined), rewrite(item, renames, name)]),
  );
}

const NAME_LISTS: ReadonlyMap<string | undefined, string> = new Map([
  ["pushes", "push"],
  ["webhooks", "webhook"],
  ["scopes", "scope"],
  ["web", "scope"],
  ["rtm", "scope"],
  ["of", "structure"],
  ["extends", "structure"],
]);

function rewriteText(text: string, renames: ReturnType<typeof renamesOf>, key: string | undefined): string {
  for (const [before, after] of renames) {
    if (text === after || text.startsWith(`${after}.`)) return before + text.slice(after.length);
    const kind = NAME_LISTS.get(key);
    if (kind !== undefined && after === `${kind}:${text}`) return before.slice(kind.length + 1);
    if (after.startsWith("structure:") && !after.includes("."))
      text = text.replace(`<${after.slice(10)}>`, `<${before.slice(10)}>`);
  }
  return text;
}

/** Leaves out, until all is well, every entry at which a fault is told. */
function prune(rules: PackRules): PackRules {
  const faults: { readonly change: Change; readonly entry: Entry }[] = [];
  const history = new History(rules, (change, [list, key]) => {
    faults.push({ change, entry: [String(list), key ?? 0] });
  });
  history.versions.forEach((_, index) => history.stage(index));
  const [first] = faults;
  if (first === undefined) return rules;
  return prune(
    mapChanges(rules, (each, version) => {
      const own = faults.filter(({ change }) => version === change.version && each.id === change.id);
      // From the end backwards, as the entries of lists are numbered.
      return own.toReversed().reduce<ChangeRule | undefined>((left, { entry }) => left && without(left, entry), each);
    }),
  );
}

/** The change without one entry; `undefined` when nothing is left of it. */
function without(change: ChangeRule, [list, key]: Entry): ChangeRule | undefined {
  const entries = Object.entries(change).map(([name, value]): readonly [string, unknown] => {
    if (name !== list) return [name, value];
    if (Array.isArray(value)) return [name, value.filter((_, index) => index !== key)];
    return [name, isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([one]) => one !== key)) : value];
  });
  const isEmpty = entries.some(
    ([name, value]) => name === list && list !== "cases" && list !== "set" && list !== "map" && sizeOf(value) === 0,
  );
  return isEmpty ? undefined : changeSchema.parse(Object.fromEntries(entries));
}

function sizeOf(value: unknown): number {
  return isRecord(value) ? Object.keys(value).length : Array.isArray(value) ? value.length : 1;
}

function mapChanges(rules: PackRules, map: (change: ChangeRule, version: string) => ChangeRule | undefined): PackRules {
  return {
    ...rules,
    steps: rules.steps.map((step) => ({
      ...step,
      changes: step.changes.flatMap((change) => map(change, step.version) ?? []),
    })),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
