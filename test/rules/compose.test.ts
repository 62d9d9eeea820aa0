/** The plan over two steps is the one step after the other, for every node of the pack. */
import { describe, expect, test } from "vitest";
import type { Context, Fate } from "../../src/model.js";
import { builtinIds, loadBuiltinPack } from "../../src/rules/builtin.js";
import type { ApiPack } from "../../src/rules/pack.js";
import { compose, type ApiPlan } from "../../src/rules/plan.js";
import type { Version } from "../../src/version.js";

const CONTEXTS: readonly Context[] = [
  { in: undefined, on: undefined },
  { in: "request", on: "web" },
  { in: "webhook", on: undefined },
  { in: "response", on: "rtm" },
];

/** What two fates must have in common, in a form that compares quickly. */
function print({ from, ids, to, outcome, steps }: Fate): string {
  const met = steps.map(({ change, effect, from: at, to: next }) => [change.fullId, effect, at, ...next].join(" "));
  return [outcome, from, ids.join(" "), to.join(" "), ...met].join("\n");
}

class Fates {
  readonly #known = new Map<string, Fate>();

  constructor(private readonly plan: ApiPlan) {}

  of(id: string, context: Context): Fate {
    const key = `${id} ${context.in ?? ""} ${context.on ?? ""}`;
    const fate = this.#known.get(key) ?? this.plan.fate(id, context);
    this.#known.set(key, fate);
    return fate;
  }
}

const plans = new Map<string, Fates>();
function fatesOf(pack: ApiPack, from: Version, to: Version): Fates {
  const key = `${pack.id} ${from} ${to}`;
  const fates = plans.get(key) ?? new Fates(pack.planned(from, to));
  plans.set(key, fates);
  return fates;
}

const known = builtinIds().map((id) => ({ id, pack: loadBuiltinPack(id) }));

describe.each(known)("for every A < B < C of $id, plan(A, C) is plan(A, B), then plan(B, C)", ({ pack }) => {
  const versions = pack.versions.map(({ version }) => version);
  for (const [index, b] of versions.entries()) {
    const before = versions.slice(0, index);
    const after = versions.slice(index + 1);
    if (before.length === 0 || after.length === 0) continue;
    test(`by way of ${b}`, () => {
      const differing: string[] = [];
      let compared = 0;
      for (const a of before)
        for (const c of after)
          for (const { id } of pack.surfaceOf(a).nodes())
            for (const context of CONTEXTS) {
              const direct = fatesOf(pack, a, c).of(id, context);
              const composed = compose(fatesOf(pack, a, b).of(id, context), pack.planned(b, c), context);
              compared += 1;
              if (print(direct) !== print(composed)) differing.push(`${a} → ${c}: ${id}`);
            }
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    });
  }
});

test.each(known)("every successor of $id is alive at the target, under the address told", ({ pack }) => {
  const versions = pack.versions.map(({ version }) => version);
  const wrong: string[] = [];
  for (const [index, from] of versions.entries())
    for (const to of versions.slice(index + 1))
      for (const { id } of pack.surfaceOf(from).nodes()) {
        const fate = fatesOf(pack, from, to).of(id, { in: undefined, on: undefined });
        const isHidden = fate.steps.some(({ effect }) => effect === "undocumented");
        fate.to.forEach((address, place) => {
          if (!isHidden && pack.surfaceOf(to).find(address)?.id !== fate.ids[place])
            wrong.push(`${from} → ${to}: ${address}`);
        });
      }
  expect(wrong).toEqual([]);
});
