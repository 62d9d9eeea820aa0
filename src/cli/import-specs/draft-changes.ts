/** The changes between two surfaces, as drafts. */
import type { ChangeRule, FieldRules, MethodRule } from "../../change.js";
import { addressesOf } from "../../rules/check-change.js";
import { readField } from "../../rules/fields.js";
import { draftFields, type Draft, type FieldLists } from "./draft-fields.js";
import { toKebab } from "./kebab.js";
import { askSuccessor, guessPairs, type Shape } from "./likeness.js";
import type { SpecSurface } from "./spec-surface.js";

/** Changes that lead from one surface to the other, in order; those that somebody must confirm have a `draft`. */
export function draftChanges(before: SpecSurface, later: SpecSurface): readonly ChangeRule[] {
  const after = keepStructures(before, later);
  const methods = renamesOf(before.methods, after.methods);
  const drafts = [
    ...draftHeaders(before, after),
    ...draftStructures(before, after),
    ...methods.map(draftRename),
    ...draftMethods(carried(before.methods, methods), after.methods),
    ...draftWebhooks(before, after),
  ];
  return withIds(drafts);
}

/** Names of structures are the description's own: one that was only renamed there keeps its name in the rules. */
function keepStructures(before: SpecSurface, after: SpecSurface): SpecSurface {
  const shape = ({ structures }: SpecSurface, others: SpecSurface): readonly Shape[] =>
    Object.entries(structures).flatMap(([name, { fields }]) =>
      name in others.structures ? [] : [{ name, parts: Object.keys(fields) }],
    );
  const pairs = guessPairs(shape(before, after), shape(after, before));
  const old = new Map(pairs.map(([from, to]) => [to, from]));
  if (old.size === 0) return after;
  const nameOf = (name: string): string => old.get(name) ?? name;
  const { methods, webhooks, structures, headers } = after;
  return {
    methods: mapValues(methods, (one) => ({
      ...one,
      ...(one.request && { request: withStructures(one.request, nameOf) }),
      ...(one.response && { response: withStructures(one.response, nameOf) }),
    })),
    webhooks: mapValues(webhooks, (one) => ({
      ...one,
      ...(one.payload && { payload: withStructures(one.payload, nameOf) }),
    })),
    structures: Object.fromEntries(
      Object.entries(structures).map(([name, { fields }]) => [
        nameOf(name),
        { fields: withStructures(fields, nameOf) },
      ]),
    ),
    headers,
  };
}

function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** Fields with other names for the structures in their types. */
function withStructures(fields: FieldRules, nameOf: (name: string) => string): FieldRules {
  const renamed = (type: string): string =>
    type.replace(/<([^<>]+)>/, (_, names: string) => `<${names.split("|").map(nameOf).join("|")}>`);
  return mapValues(fields, (rule) =>
    typeof rule === "string" ? renamed(rule) : { ...rule, type: renamed(rule.type) },
  );
}

type Methods = SpecSurface["methods"];
type Rename = readonly [from: string, to: string];

function renamesOf(before: Methods, after: Methods): readonly Rename[] {
  const shapes = (methods: Methods, others: Methods): readonly Shape[] =>
    Object.entries(methods).flatMap(([name, method]) => (name in others ? [] : [{ name, parts: partsOf(method) }]));
  return guessPairs(shapes(before, after), shapes(after, before));
}

function partsOf({ verb = "post", request = {}, response = {} }: MethodRule): readonly string[] {
  return [verb, ...Object.keys(request).map((path) => `request ${path}`), ...Object.keys(response)];
}

function draftRename([from, to]: Rename): Draft {
  return {
    kind: "rename",
    source: "reference",
    title: `\`${from}\` was renamed to \`${to}\`.`,
    tier: "review",
    draft: `a guess: \`${from}\` was removed where \`${to}\`, which is like it, was added; else \`remove\` and \`add\``,
    names: { [`method:${from}`]: to },
  };
}

function carried(methods: Methods, renames: readonly Rename[]): Methods {
  const now = new Map(renames);
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [now.get(name) ?? name, method]));
}

function draftMethods(before: Methods, after: Methods): readonly Draft[] {
  return [
    ...draftEnds("method", Object.keys(before), Object.keys(after)),
    ...Object.entries(after).flatMap(([name, method]): readonly Draft[] => {
      const old = before[name];
      return old === undefined ? [draftNew(`method:${name}`, name, method)] : draftMethod(name, old, method);
    }),
  ];
}

function draftMethod(name: string, old: MethodRule, method: MethodRule): readonly Draft[] {
  const drafts: Draft[] = [];
  const { verb = "post" } = method;
  if (verb !== (old.verb ?? "post"))
    drafts.push({
      kind: "behaviour",
      source: "reference",
      title: `\`${name}\` is called with ${verb.toUpperCase()}.`,
      tier: "manual",
      draft: "what should people do?",
      at: [`method:${name}`],
      set: { [`method:${name}`]: { verb } },
    });
  return [...drafts, ...draftPart("request", true), ...draftPart("response", false)];

  function draftPart(part: "request" | "response", isSent: boolean): readonly Draft[] {
    const [before, after] = [old[part], method[part]];
    if (before === undefined || after === undefined) return [];
    return draftFields({
      address: `method:${name}.${part}`,
      title: `the ${part} of \`${name}\``,
      isSent,
      before,
      after,
    });
  }
}

function draftStructures(before: SpecSurface, after: SpecSurface): readonly Draft[] {
  const sent = sentStructures(after);
  const began = Object.entries(after.structures).filter(([name]) => !(name in before.structures));
  const lists = Object.entries(after.structures).flatMap(([name, { fields }]): readonly FieldLists[] => {
    const old = before.structures[name]?.fields;
    const title = `the structure \`${name}\``;
    if (old === undefined) return [];
    return [{ address: `structure:${name}`, title, isSent: sent.has(name), before: old, after: fields }];
  });
  const added: readonly Draft[] =
    began.length === 0
      ? []
      : [
          {
            kind: "add",
            source: "reference",
            title: `Structures were added: ${began.map(([name]) => `\`${name}\``).join(", ")}.`,
            tier: "note",
            nodes: Object.fromEntries(began.map(([name, one]) => [`structure:${name}`, one])),
          },
        ];
  return [...added, ...lists.flatMap(draftFields)];
}

/** The structures that calls give, alone or inside of others. */
function sentStructures({ methods, structures }: SpecSurface): ReadonlySet<string> {
  const namesIn = (fields: FieldRules): readonly string[] =>
    Object.values(fields).flatMap((rule) => readField(rule).of);
  const found = new Set(Object.values(methods).flatMap(({ request = {} }) => namesIn(request)));
  for (const name of found) for (const inner of namesIn(structures[name]?.fields ?? {})) found.add(inner);
  return found;
}

function draftWebhooks(before: SpecSurface, after: SpecSurface): readonly Draft[] {
  return [
    ...draftEnds("webhook", Object.keys(before.webhooks), Object.keys(after.webhooks)),
    ...Object.entries(after.webhooks).flatMap(([name, webhook]): readonly Draft[] => {
      const old = before.webhooks[name];
      if (old === undefined) return [draftNew(`webhook:${name}`, name, webhook)];
      const title = `the webhook \`${name}\``;
      const lists = { before: old.payload ?? {}, after: webhook.payload ?? {}, isSent: false };
      return draftFields({ address: `webhook:${name}.payload`, title, ...lists });
    }),
  ];
}

function draftHeaders(before: SpecSurface, after: SpecSurface): readonly Draft[] {
  const [old, now] = [before, after].map(({ headers }) => headers.map((one) => one.toLowerCase()));
  const began = now?.filter((name) => old?.includes(name) === false) ?? [];
  return [...draftEnds("header", old ?? [], now ?? []), ...began.map((name) => draftNew(`header:${name}`, name, {}))];
}

/** Those that ended. */
function draftEnds(kind: string, before: readonly string[], after: readonly string[]): readonly Draft[] {
  const began = after.filter((name) => !before.includes(name));
  return before.flatMap((name): readonly Draft[] =>
    after.includes(name)
      ? []
      : [
          {
            kind: "remove",
            source: "reference",
            title: `\`${name}\` was removed.`,
            tier: "manual",
            draft: askSuccessor([name], began),
            at: [`${kind}:${name}`],
          },
        ],
  );
}

function draftNew(address: string, name: string, node: object): Draft {
  return {
    kind: "add",
    source: "reference",
    title: `\`${name}\` was added.`,
    tier: "note",
    nodes: { [address]: node },
  };
}

const ENDINGS = {
  add: "added",
  rename: "renamed",
  move: "moved",
  replace: "replaced",
  remove: "removed",
  retype: "other-type",
  require: "required",
  behaviour: "other",
  undocumented: "undocumented",
} as const;

/** Ids made of what a change is about; one that is there already gets a number. */
function withIds(drafts: readonly Draft[]): readonly ChangeRule[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const [subject = ""] = addressesOf({ id: "", ...draft });
    const about = subject.replace(/^\w+:/, "").replace(/\.(?:request|payload)(?=\.|$)/, "");
    const base = `${toKebab(about)}-${ENDINGS[draft.kind]}`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return { id, ...draft };
  });
}
