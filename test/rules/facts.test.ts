/** Holds the surfaces that the rules derive against what the reference pages show, and the changes against the changelog. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAddress } from "../../src/address.js";
import { loadPackRules } from "../../src/rules/load.js";
import { ApiPack } from "../../src/rules/pack.js";
import { toVersion } from "../../src/version.js";
import {
  Comparison,
  compareEvent,
  compareMethod,
  compareRequest,
  compareStructure,
  join,
  met,
} from "../facts/compare.js";
import { PACKS, type PackFacts } from "../facts/packs.js";
import { allWebhooks, concretePaths, parentOf, readFacts, readItems, scopesOn } from "../facts/reference.js";

const folder = fileURLToPath(new URL("../../rules", import.meta.url));
const known = PACKS.map((expected) => ({
  id: expected.id,
  expected,
  pack: new ApiPack(loadPackRules(`${folder}/${expected.id}`)),
}));
const surfaces = known.flatMap((one) => one.expected.versions.map((version) => ({ ...one, version })));

describe.each(surfaces)("the surface of $id $version", ({ expected, pack, version }) => {
  const facts = readFacts(expected.id, version);
  const methods = Object.entries(facts.methods);
  const compared = (compare: (comparison: Comparison) => void): readonly string[] => {
    const comparison = new Comparison(pack.surface(toVersion(version)), facts, expected);
    compare(comparison);
    return comparison.found;
  };

  test("is of the day and status that the changelog tells", () => {
    const { released, status } = pack.versions.find((one) => one.version === version) ?? {};
    const then = status === "preview" ? "preview" : "stable";
    expect({ released: released ?? "", status: then }).toEqual({ released: facts.released, status: facts.status });
  });

  test("has the same methods, pushes and webhooks", () => {
    const found = compared((compare) => {
      const names = (kind: "method" | "push" | "webhook"): string[] =>
        compare.surface.all(kind).map(({ name }) => name);
      compare.sameSets("method", names("method"), Object.keys(facts.methods));
      compare.sameSets("push", names("push"), Object.keys(facts.pushes));
      compare.sameSets("webhook", names("webhook"), allWebhooks(facts));
      for (const [name, day] of Object.entries(facts.withdrawnPushes))
        if (compare.find(`push:${name}`)?.withdrawn !== day) compare.tell(`push:${name} withdrawn ${day} is missing`);
    });
    expect(found).toEqual([]);
  });

  test("has the same transports, scopes, pushes and webhooks of each method", () => {
    const found = compared((compare) => {
      for (const [name, shown] of methods) compareMethod(compare, name, shown);
    });
    expect(found).toEqual([]);
  });

  test("has the same request parameters", () => {
    const found = compared((compare) => {
      for (const [name, shown] of methods) compareRequest(compare, name, shown);
    });
    expect(found).toEqual([]);
  });

  test("has every field of responses, pushes, structures and events as sent", () => {
    const found = compared((compare) => {
      for (const [name, { response, transportOnly }] of methods) {
        compare.contains(`method:${name}.response`, response);
        for (const [path, on] of Object.entries(transportOnly?.response ?? {}))
          compare.sameSets(
            `transport of ${join(`method:${name}.response`, path)}`,
            compare.find(join(`method:${name}.response`, path))?.on ?? [],
            on,
          );
      }
      for (const [name, payload] of Object.entries(facts.pushes)) {
        compare.contains(`push:${name}.payload`, payload);
        compare.sameValues(`push:${name}.payload`, facts.pushValues[name] ?? {});
        const isList = Object.keys(payload).some((path) => path.startsWith("[]"));
        if (isList !== (compare.find(`push:${name}.payload`)?.isArray ?? false))
          compare.tell(`push:${name} is a list or not`);
      }
      for (const [name, payload] of Object.entries(facts.webhookPayloads))
        compare.contains(`webhook:${name}.payload`, payload);
      for (const [name, fields] of Object.entries(facts.structures)) compareStructure(compare, name, fields);
    });
    expect(found).toEqual([]);
  });

  test("takes the same events", () => {
    const found = compared((compare) => {
      for (const [name, fields] of Object.entries(facts.eventRequests)) compareEvent(compare, name, fields);
    });
    expect(found).toEqual([]);
  });
});

const steps = known.flatMap((one) =>
  one.expected.versions.slice(1).map((to, index) => ({ ...one, from: one.expected.versions[index] ?? to, to })),
);

describe.each(steps)("$id from $from to $to", ({ id, pack, from, to }) => {
  const before = readFacts(id, from);
  const after = readFacts(id, to);
  const plan = pack.plan(toVersion(from), toVersion(to));
  const surface = pack.surface(toVersion(from));
  const later = pack.changes.filter((change) => change.version === to);

  /** Whether something is told about what lives at an address: it has another address, is gone, withdrawn or undocumented. */
  const isExplained = (address: string): boolean => {
    const node = isAddress(address) ? surface.find(address) : undefined;
    if (node === undefined) return false;
    if (node.withdrawn !== undefined) return true;
    const fate = plan.fate(node.id, { in: undefined, on: undefined });
    return fate.outcome !== "same" || fate.steps.some(({ effect }) => effect === "undocumented");
  };
  const unexplained = (addresses: readonly string[]): readonly string[] =>
    addresses.filter((address) => !isExplained(address));
  /** Where a parameter stands after; undefined when it has no single place. */
  const laterAddress = (address: string): string | undefined => {
    const node = isAddress(address) ? surface.find(address) : undefined;
    if (node === undefined) return undefined;
    if (node.address === address) return plan.fate(node.id, { in: undefined, on: undefined }).to[0];
    const parent = laterAddress(parentOf(address));
    return parent === undefined ? undefined : `${parent}.${node.name}`;
  };
  /** What the method of before is called after; undefined when it is gone. */
  const successor = (name: string): string | undefined => {
    const node = surface.method(name);
    const fate = node && plan.fate(node.id, { in: undefined, on: undefined });
    const [only] = fate?.outcome === "replaced" ? [] : (fate?.to ?? []);
    return only?.replace("method:", "");
  };

  test("every method, push and webhook that disappears is explained", () => {
    const hooks = allWebhooks(after);
    const gone = [
      ...Object.keys(before.methods)
        .filter((name) => !(name in after.methods))
        .map((name) => `method:${name}`),
      ...Object.keys(before.pushes)
        .filter((name) => !(name in after.pushes))
        .map((name) => `push:${name}`),
      ...[...allWebhooks(before)].filter((name) => !hooks.has(name)).map((name) => `webhook:${name}`),
    ];
    expect(unexplained(gone)).toEqual([]);
  });

  test("every request parameter that disappears is explained", () => {
    const gone = Object.entries(before.methods).flatMap(([name, shown]) => {
      const next = successor(name) ?? "";
      const there = after.methods[next];
      if (there === undefined || there.requestIsElsewhere === true) return [];
      const kept = new Set([...concretePaths(there).keys()].map((path) => `method:${next}.request.${path}`));
      return [...concretePaths(shown).keys()]
        .map((path) => `method:${name}.request.${path}`)
        .filter((address) => !kept.has(laterAddress(address) ?? ""));
    });
    expect(unexplained(gone)).toEqual([]);
  });

  test("every scope that a method no longer accepts is explained", () => {
    const gone = Object.entries(before.methods).flatMap(([name, shown]) => {
      const next = after.methods[successor(name) ?? ""];
      return (["web", "rtm"] as const).flatMap((transport) => {
        const there = next === undefined ? [] : scopesOn(next, transport);
        if (there.length === 0) return [];
        const isSet = later.some((change) => change.set?.[`method:${successor(name) ?? ""}`]?.scopes !== undefined);
        return scopesOn(shown, transport)
          .filter((scope) => !there.includes(scope) && !isSet)
          .map((scope) => `scope:${scope}`);
      });
    });
    expect(unexplained([...new Set(gone)])).toEqual([]);
  });
});

describe.each(known)("the changelog of $id", ({ id, pack, expected }) => {
  const items = readItems(id);
  const told = new Set(pack.changes.flatMap(({ source }) => (source === "reference" ? [] : source)));

  test("has its items, which the pack lists", () => {
    expect(items).toHaveLength(expected.items);
    expect(pack.rules.items).toEqual(items);
  });

  test("every item is covered by a change, a heading by its sub-items", () => {
    const isCovered = (item: string): boolean => {
      const parts = items.filter((other) => other.startsWith(`${item}.`));
      return parts.length > 0 ? parts.every(isCovered) : told.has(item);
    };
    expect(items.filter((item) => !isCovered(item))).toEqual([]);
  });

  test("every change names items of its own version, back-ports aside, or the reference", () => {
    const wrong = pack.changes.flatMap(({ fullId, source, version, also }) => {
      const own = [version, ...Object.keys(also ?? {})];
      const isRight = (item: string): boolean => items.includes(item) && own.some((one) => item.startsWith(`${one}/`));
      const named = source === "reference" ? [] : source.filter((item) => item !== "reference");
      return named.filter((item) => !isRight(item)).map((item) => `${fullId} names ${item}`);
    });
    expect(wrong).toEqual([]);
  });
});

const fates = known.flatMap(({ id, pack, expected }) => expected.fates.map((one) => ({ id, pack, ...one })));

test.each(fates)("$id: $address of $from becomes at $to: $becomes", ({ pack, from, to, address, becomes }) => {
  const node = isAddress(address) ? pack.surface(toVersion(from)).find(address) : undefined;
  if (node === undefined) throw new Error(`${address} is not at ${from}`);
  const fate = pack.plan(toVersion(from), toVersion(to)).fate(node.id, { in: undefined, on: undefined });
  expect(fate.to).toEqual(becomes);
});

test("every accepted difference is met", () => {
  const accepted = ({ id, differences }: PackFacts): readonly string[] =>
    differences.flatMap(({ fact, versions }) => versions.map((version) => `${id} ${version} ${fact}`));
  expect(PACKS.flatMap(accepted).filter((fact) => !met.has(fact))).toEqual([]);
});
