/** What advice names at a target lives there: methods, parameters, fields and scopes, from any version to any later one. */
import { describe, expect, it } from "vitest";
import type { Change, RequestCode } from "../../src/change.js";
import type { Pack, Surface, SurfaceNode } from "../../src/model.js";
import { plainAdvice } from "../../src/report/change-words.js";
import { toGuide } from "../../src/report/guide.js";
import { fillAdvice } from "../../src/rules/fill.js";
import { builtinIds, loadBuiltinPack } from "../../src/rules/builtin.js";
import { carryCall, carryRequest } from "../../src/rules/carried-call.js";
import { addressesOf } from "../../src/rules/check-change.js";
import type { Version } from "../../src/version.js";

const pairs = builtinIds().flatMap((id) => {
  const pack = loadBuiltinPack(id);
  const versions = pack.versions.map(({ version }) => version);
  const names = versions.map((version) => [...pack.surfaceOf(version).nodes()].map(({ name }) => name));
  /** Every name that any version had. */
  const ever = new Set(names.flat());
  return versions.flatMap((from, index) =>
    versions.slice(index + 1).map((to) => ({ id, pack, from, to, ever, alive: new Set(names[versions.indexOf(to)]) })),
  );
});

/** All that a change says about what to do, at a target. */
function advices(pack: Pack, change: Change, to: Version): readonly string[] {
  const texts = [change.advice, ...(change.cases ?? []).map(({ advice }) => advice), change.outside];
  return texts.flatMap((text) => (text === undefined ? [] : [plainAdvice(text, change, { pack, to })]));
}

/** Names of the API in the code of a text: identifiers with an underscore, and scopes. */
function namesIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);
  return code.flatMap((span) => [...span.matchAll(/[a-z]+(?:_[a-z]+)+|[\w.]+--\w+:\w+/g)].map(([name]) => name));
}

/** What the change itself is about may be named: it is what the code has. */
function subjectsOf(change: Change): ReadonlySet<string> {
  return new Set(
    addressesOf(change)
      .flatMap((address) => address.split(/[:.]/))
      .concat(addressesOf(change).map((address) => address.slice(address.indexOf(":") + 1))),
  );
}

describe.each(pairs)("advice of $id from $from to $to", ({ pack, from, to, ever, alive }) => {
  const told = [...toGuide(pack, from, to).changes];

  it("names only what lives at the target", () => {
    const gone = told.flatMap((change) => {
      const own = subjectsOf(change);
      return advices(pack, change, to).flatMap((text) =>
        namesIn(text)
          .filter((name) => ever.has(name) && !alive.has(name) && !own.has(name))
          .map((name) => `${change.fullId}: ${name} in: ${text}`),
      );
    });
    expect(gone).toEqual([]);
  });

  it("calls only what the target has, with all that it requires", () => {
    const surface = pack.surface(to);
    const faults = told.flatMap((change) =>
      (change.calls ?? []).flatMap((call) => {
        const name = carryCall(pack, change, call, to).method;
        const method = surface.method(name);
        if (!method) return [`${change.fullId}: no method ${name}`];
        const request = surface.child(method, "request");
        const given = carryRequest(pack, change, call, to);
        return faultsOf(surface, request, given, name).map((fault) => `${change.fullId}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});

function faultsOf(surface: Surface, node: SurfaceNode | undefined, value: RequestCode, path: string): string[] {
  if (!node || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: RequestCode) => faultsOf(surface, node, item, path));
  const given = Object.entries(value);
  const lacked = surface
    .children(node)
    .filter(
      ({ required, name, kind }) =>
        required && kind === "field" && !name.startsWith("<") && !(name in value) && node.name === "request",
    )
    .map(({ name }) => `${path} needs ${name}`);
  return [
    ...lacked,
    ...given.flatMap(([key, inner]) => {
      const child = surface.child(node, key);
      return child ? faultsOf(surface, child, inner, `${path}.${key}`) : [`${path} has no ${key}`];
    }),
  ];
}

describe("names of its own in advice", () => {
  const code: Readonly<Record<string, string>> = { id: "chat", "access.id": "group" };
  const pack = loadBuiltinPack("agent-chat");
  const change = pack.changes.find(({ id }) => id === "revoke-chat-access-removed");
  const at = pack.newestStable;
  const fill = (values: Readonly<Record<string, string>>): string =>
    change?.advice === undefined
      ? ""
      : fillAdvice(change.advice, {
          pack,
          change,
          to: at,
          valueOf: (path) => values[path],
          placeholder: (path) => path,
        });

  it("are not those of the user", () => {
    expect(fill(code)).toContain("chat2.access.group_ids.filter((group2) => group2 !== group)");
    expect(fill(code)).toContain('{id: chat, target: {type: "group"');
  });

  it("stay where the user has others", () => {
    expect(fill({ id: "id", "access.id": "team.group" })).toContain(
      "chat.access.group_ids.filter((group) => group !== team.group)",
    );
  });
});
