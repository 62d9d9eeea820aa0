/** Holds the surfaces that the rules derive against what the reference pages show, and the changes against the changelog. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAddress, type Address } from "../../src/address.js";
import type { SurfaceNode } from "../../src/model.js";
import { loadPackRules } from "../../src/rules/load.js";
import { ApiPack } from "../../src/rules/pack.js";
import { toVersion } from "../../src/version.js";
import { ACCEPTED } from "../facts/differences.js";
import {
  VERSIONS,
  allWebhooks,
  concretePaths,
  parentOf,
  readFacts,
  readItems,
  scopesOn,
  type MethodFacts,
  type ReferenceFacts,
} from "../facts/reference.js";

const pack = new ApiPack(loadPackRules(fileURLToPath(new URL("../../rules/agent-chat", import.meta.url))));
const used = new Set<string>();

/** What the pages call a structure, where the rules call it otherwise. */
const STRUCTURES: Readonly<Record<string, string>> = {
  filledForm: "filled_form",
  // The fields of a form, told on their own.
  filledFormFields: "filled_form",
  formFields: "form",
  systemMessage: "system_message",
  richMessage: "rich_message",
  myProfile: "my_profile",
  chatSummary: "chat_summary",
  chatInfo: "chat_info",
  typingIndicator: "typing_indicator",
  sneakPeek: "sneak_peek",
  deletedEvent: "deleted_event",
  cartItem: "cart_item",
};

class Comparison {
  readonly found: string[] = [];
  readonly surface;

  constructor(
    readonly version: string,
    readonly facts: ReferenceFacts,
  ) {
    this.surface = pack.surface(toVersion(version));
  }

  tell(fact: string): void {
    const accepted = ACCEPTED.find((one) => one.fact === fact && one.versions.includes(this.version));
    if (accepted === undefined) this.found.push(fact);
    else used.add(`${this.version} ${fact}`);
  }

  find(address: string): SurfaceNode | undefined {
    return isAddress(address) ? this.surface.find(address) : undefined;
  }

  /** Every path of a list is there; gives back the nodes. */
  contains(root: string, paths: Readonly<Record<string, string>>): void {
    for (const path of Object.keys(paths))
      if (this.find(join(root, path)) === undefined) this.tell(`${join(root, path)} is missing`);
  }

  sameSets(what: string, derived: Iterable<string>, shown: Iterable<string>): void {
    const [ours, theirs] = [new Set(derived), new Set(shown)];
    for (const name of theirs) if (!ours.has(name)) this.tell(`${what} ${name} is missing`);
    for (const name of ours) if (!theirs.has(name)) this.tell(`${what} ${name} is extra`);
  }

  sameValues(root: string, values: Readonly<Record<string, readonly string[]>>): void {
    for (const [path, shown] of Object.entries(values)) {
      const node = this.find(join(root, path));
      if (node !== undefined) this.sameSets(`value of ${node.address}`, node.values.map(String), shown);
    }
  }
}

/** `<placeholder>`s and arrays as addresses have them; `.` is the root itself. */
function join(root: string, path: string): Address {
  const steps = path
    .replaceAll("[]", "")
    .split(".")
    .filter((step) => step !== "");
  const address = [root, ...steps].join(".");
  if (!isAddress(address)) throw new Error(`not an address: ${address}`);
  return address;
}

/** Paths below a request that the rules list: its own, and those of filters. What is an event or an access is no list. */
function listedPaths(
  compare: Comparison,
  node: SurfaceNode,
  path: string,
): readonly { path: string; node: SurfaceNode }[] {
  if (!node.of.every((name) => name.endsWith("_filter"))) return [];
  const children = compare.surface.children(node);
  const named = children.filter((child) => !child.name.startsWith("<"));
  return (named.length > 0 ? named : children).flatMap((child) => {
    const at = path === "" ? child.name : `${path}.${child.name}`;
    return [{ path: at, node: child }, ...listedPaths(compare, child, at)];
  });
}

const bare = (type: string): string =>
  type
    .replace("!", "")
    .replace(/^\[\].*/, "array")
    .replace("boolean", "bool");

describe.each(VERSIONS)("the surface of %s", (version) => {
  const facts = readFacts(version);
  const methods = Object.entries(facts.methods);
  const compared = (compare: (comparison: Comparison) => void): readonly string[] => {
    const comparison = new Comparison(version, facts);
    compare(comparison);
    return comparison.found;
  };

  test("is of the day and status that the changelog tells", () => {
    const { released, status } = pack.versions.find((known) => known.version === version) ?? {};
    expect({ released: released ?? "", status }).toEqual({ released: facts.released, status: facts.status });
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

function compareMethod(compare: Comparison, name: string, shown: MethodFacts): void {
  const method = compare.surface.method(name);
  if (method === undefined) return;
  if (method.title !== shown.title) compare.tell(`title of ${name} is ${method.title}`);
  if (method.withdrawn !== shown.withdrawn) compare.tell(`${name} is withdrawn ${method.withdrawn ?? "never"}`);
  compare.sameSets(`transport of ${name}`, method.transports, shown.transports);
  for (const transport of shown.transports) {
    const scopes = scopesOn(shown, transport);
    if (scopes.length > 0) compare.sameSets(`${transport} scope of ${name}`, method.scopes[transport], scopes);
  }
  if (shown.pushes.length > 0) compare.sameSets(`push of ${name}`, method.pushes, shown.pushes);
  if (shown.webhooks.length > 0) compare.sameSets(`webhook of ${name}`, method.webhooks, shown.webhooks);
}

function compareRequest(compare: Comparison, name: string, shown: MethodFacts): void {
  const root = `method:${name}.request`;
  const request = compare.find(root);
  if (request === undefined) return;
  compare.contains(root, shown.request);
  compare.sameValues(root, shown.values ?? {});
  const theirs = concretePaths(shown);
  const ours = new Map(listedPaths(compare, request, "").map(({ path, node }) => [path, node]));
  const isParent = (path: string): boolean => [...theirs.keys()].some((other) => other.startsWith(`${path}.`));
  for (const [path, type] of theirs) {
    const node = ours.get(path) ?? compare.find(join(root, path));
    if (node === undefined) compare.tell(`${join(root, path)} is missing`);
    else {
      if (node.required !== type.endsWith("!"))
        compare.tell(`${join(root, path)} is ${node.required ? "" : "not "}required`);
      if (bare(node.isArray ? "array" : node.type) !== bare(type))
        compare.tell(`${join(root, path)} is ${node.type}, not ${type}`);
    }
  }
  for (const path of ours.keys())
    if (!theirs.has(path) && !isParent(path)) compare.tell(`${join(root, path)} is extra`);
  for (const [path, on] of Object.entries(shown.transportOnly?.request ?? {}))
    compare.sameSets(`transport of ${join(root, path)}`, compare.find(join(root, path))?.on ?? [], on);
}

/** Where the samples of two structures are at odds with what methods and pushes show. */
const MOVED: Readonly<Record<string, (path: string) => string>> = {
  // On the wire chats have one thread.
  chat: (path) => path.replace(/^threads(\[\]|$)/, "thread"),
  // The sample of 3.7 is that of 3.6 with other names; the methods show the last events below.
  chatInfo: (path) => path.replace(/^last_event_per_type/, "last_thread_info.last_event_per_type"),
};

/** Access and properties are told together with the key that they stand under. */
function compareStructure(compare: Comparison, name: string, fields: Readonly<Record<string, string>>): void {
  const root = `structure:${STRUCTURES[name] ?? name}`;
  const key = name === "access" || name === "properties" ? `${name}.` : undefined;
  for (const path of Object.keys(fields)) {
    const below = key === undefined ? path : path === name ? "" : path.slice(key.length);
    const address = join(root, MOVED[name]?.(below) ?? below);
    if (compare.find(address) === undefined) compare.tell(`${address} is missing`);
  }
  if (key === undefined) compare.sameValues(root, compare.facts.structureValues[name] ?? {});
}

/** The page of 3.0 has no tables of events to be sent: what it requires there is not known. */
function compareEvent(compare: Comparison, name: string, fields: Readonly<Record<string, string>>): void {
  const root = `structure:${STRUCTURES[name] ?? name}`;
  for (const [path, type] of Object.entries(fields)) {
    const address = join(root, path);
    const node = compare.find(address);
    if (node === undefined) compare.tell(`${address} is missing`);
    else if (compare.version !== "3.0" && node.required !== type.endsWith("!"))
      compare.tell(`${address} as sent is ${node.required ? "" : "not "}required`);
  }
  compare.sameValues(root, compare.facts.eventValues[name] ?? {});
}

const STEPS = VERSIONS.slice(1).map((to, index) => ({ from: VERSIONS[index] ?? to, to }));

describe.each(STEPS)("from $from to $to", ({ from, to }) => {
  const before = readFacts(from);
  const after = readFacts(to);
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
      if (there === undefined) return [];
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

describe("the changelog", () => {
  const items = readItems();
  const told = new Set(pack.changes.flatMap(({ source }) => (source === "reference" ? [] : source)));

  test("has 160 items, which the pack lists", () => {
    expect(items).toHaveLength(160);
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

test("every accepted difference is met", () => {
  const idle = ACCEPTED.flatMap(({ fact, versions }) => versions.map((version) => `${version} ${fact}`)).filter(
    (fact) => !used.has(fact),
  );
  expect(idle).toEqual([]);
});
