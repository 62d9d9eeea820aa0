/** Every way in which a pack can be broken is told with file, line and column. */
import { describe, expect, test } from "vitest";
import { BadInput } from "../../src/errors.js";
import { loadPackRules } from "../../src/rules/load.js";
import { API, baseline, change, faultLines, faultsOf, step, writeFolder } from "./small-pack.js";

const METHODS = `\
methods:
  list:
    title: List
    transports: [web, rtm]
    scopes: [items:ro]
    request:
      limit: number
    response:
      items: array<item>
  drop:
    title: Drop
    transports: [web]
    request:
      item_id: string!
structures:
  item:
    fields:
      id: string
`;

describe("the files themselves", () => {
  test("a healthy pack has no faults", () => {
    const files = {
      "1.0.yaml": baseline(METHODS),
      "1.1.yaml": step("1.1", change("a", "remove", "at: [method:drop]")),
    };
    expect(faultsOf(files)).toEqual([]);
  });

  test("broken YAML, in lines and columns that a reader counts", () => {
    const folder = writeFolder({ "api.yaml": API, "1.0.yaml": 'version: "1.0"\nstatus: [stable\nheaders: []\n' });
    expect(() => loadPackRules(folder)).toThrow(/1\.0\.yaml:3:1: /);
    expect(faultsOf({ "1.1.yaml": 'version: "1.1"\nstatus: [stable\n¦changes: []\n' })[0]).toMatch(/^1\.1\.yaml ¦1: /);
  });

  test("a key that stands twice", () => {
    expect(faultsOf({ "1.1.yaml": 'version: "1.1"\nstatus: stable\n¦status: preview\nchanges: []\n' })).toEqual([
      "1.1.yaml ¦1: Map keys must be unique",
    ]);
  });

  test("an unknown key, a missing one and a wrong value, all told at once", () => {
    const text =
      "  - ¦id: gone\n    kind: remove\n    source: reference\n    title: Gone\n    tier: ¦sure\n    ¦att: [method:drop]\n";
    expect(faultsOf({ "1.1.yaml": step("1.1", text) })).toEqual([
      '1.1.yaml ¦1: "at" is missing; expected an array',
      '1.1.yaml ¦2: "sure" is not allowed for "tier"; expected one of safe, review, manual, note',
      '1.1.yaml ¦3: unknown key "att"',
    ]);
  });

  test("faults of several files, in the order of the versions", () => {
    const files = {
      "1.10.yaml": step("1.10", "  - ¦1\n"),
      "1.2.yaml": 'version: "1.2"\nstatus: ¦new\nchanges: []\n',
    };
    expect(faultsOf(files)).toEqual([
      '1.2.yaml ¦1: "new" is not allowed for "status"; expected one of preview, stable, legacy, deprecated, gone',
      "1.10.yaml ¦1: 1 is no object; expected an object",
    ]);
  });

  test("no such kind of change", () => {
    expect(faultsOf({ "1.1.yaml": step("1.1", "  - { id: a, kind: ¦renam, names: {} }\n") })).toEqual([
      '1.1.yaml ¦1: "renam" is no kind of change; expected one of add, rename, move, replace, remove, retype, require, behaviour, undocumented (perhaps rename)',
    ]);
  });

  test("an address without a kind", () => {
    expect(faultsOf({ "1.1.yaml": step("1.1", change("a", "remove", "at: [¦drop]")) })).toEqual([
      '1.1.yaml ¦1: "drop" has the wrong form; expected an address such as method:close_thread.request.chat_id',
    ]);
  });

  test("a version without quotes, and one that would lose a digit", () => {
    expect(faultsOf({ "1.1.yaml": "version: ¦1.1\nstatus: stable\nchanges: []\n" })).toEqual([
      "1.1.yaml ¦1: 1.1 is no string; expected a string",
    ]);
    const ported = change("a", "behaviour", "at: [method:drop], also: { ¦1.10: 2020-01-01 }");
    expect(faultsOf({ "1.11.yaml": step("1.11", ported) })).toEqual([
      '1.11.yaml ¦1: the key 1.10 is a number and would lose a digit; expected "1.10" in quotes',
    ]);
  });

  test("a node is held to the form that its address names", () => {
    const nodes =
      "nodes: { ¦method:copy: { title: Copy }, ¦structure:list: string, ¦method:list.request.page: { title: Page } }";
    expect(faultsOf({ "1.0.yaml": baseline(METHODS), "1.1.yaml": step("1.1", change("a", "add", nodes)) })).toEqual([
      "1.1.yaml ¦1: method:copy is no method; expected title, transports, scopes, request, response",
      "1.1.yaml ¦2: structure:list is no structure; expected fields, extends",
      "1.1.yaml ¦3: method:list.request.page is a field; expected a type such as string! or {type, of, required, values}",
    ]);
    const misspelt = change("a", "add", "nodes: { method:copy: { title: Copy, transports: [web, ¦rmt] } }");
    expect(faultsOf({ "1.1.yaml": step("1.1", misspelt) })).toEqual([
      '1.1.yaml ¦1: "rmt" is not allowed for "1"; expected one of web, rtm',
    ]);
  });

  test("the oldest version with changes", () => {
    const files = { "0.9.yaml": 'version: "0.9"\nstatus: stable\n¦changes: []\n', "1.0.yaml": step("1.0", "  []\n") };
    expect(faultsOf(files)).toEqual([
      "0.9.yaml ¦1: this is the oldest version: it has nothing before it to change; expected its whole surface: methods, pushes, webhooks, structures, envelopes, headers",
    ]);
  });

  test("a file named for another version", () => {
    expect(faultsOf({ "1.1.yaml": 'version: ¦"1.2"\nstatus: stable\nchanges: []\n' })).toEqual([
      '1.1.yaml ¦1: the file is named for 1.1, not 1.2; expected "1.1"',
    ]);
  });

  test("a file that has no place in a pack, and a folder that is none", () => {
    expect(faultsOf({ "1.1.bak.yaml": "" })).toEqual([
      expect.stringMatching(/1\.1\.bak\.yaml has no place in a pack$/),
    ]);
    expect(() => loadPackRules("/no/such/folder")).toThrow(/there is no folder/);
    expect(() => loadPackRules(writeFolder({ "1.0.yaml": baseline("") }))).toThrow(/it has no api\.yaml/);
  });
});

describe("refused quickly", () => {
  function timed(text: string): { readonly faults: readonly string[]; readonly ms: number } {
    const folder = writeFolder({ "api.yaml": API, "1.0.yaml": baseline(""), "1.1.yaml": text });
    // Its own time: others may keep the machine busy.
    const start = process.cpuUsage();
    const taken = (): number => {
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    try {
      loadPackRules(folder);
      return { faults: [], ms: taken() };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      return { faults: faultLines(error), ms: taken() };
    }
  }

  test("a file of 50 MB", () => {
    const { faults, ms } = timed(step("1.1", `# ${"x".repeat(50_000_000)}\n  []\n`));
    expect(faults).toEqual([
      expect.stringMatching(/1\.1\.yaml:1:1: the file has 500\d+ bytes; expected at most 1000000$/),
    ]);
    expect(ms).toBeLessThan(1_000);
  });

  test("aliases that expand without bound", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items = Array.from({ length: 10 }, () => (level === 0 ? "x" : `*a${level - 1}`)).join(", ");
      return `a${level}: &a${level} [${items}]\n`;
    });
    const { faults, ms } = timed(`${levels.join("")}version: "1.1"\nstatus: stable\nchanges: []\n`);
    expect(faults).toEqual([
      expect.stringMatching(/1\.1\.yaml:2:10: Excessive alias count .*; expected fewer aliases$/),
    ]);
    expect(ms).toBeLessThan(2_000);
  });

  test("nesting without end", () => {
    const { faults, ms } = timed(`changes: ${"[".repeat(400_000)}`);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(10);
    expect(faults[0]).toMatch(/1\.1\.yaml:\d+:\d+: /);
    expect(ms).toBeLessThan(60_000);
  });

  test("a few aliases are fine", () => {
    const changes =
      "  - { id: a, kind: add, source: &s [reference], title: A, tier: note, nodes: {} }\n" +
      "  - { id: b, kind: add, source: *s, title: B, tier: note, nodes: {} }\n";
    expect(faultsOf({ "1.1.yaml": step("1.1", changes) })).toEqual([]);
  });
});

describe("what the rules say of each other", () => {
  const at = (changes: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
    faultsOf({ "1.0.yaml": baseline(METHODS), "1.1.yaml": step("1.1", changes), ...more });

  test("an address that leads nowhere", () => {
    expect(at(change("a", "remove", "at: [¦method:dropp]"))).toEqual([
      "1.1.yaml ¦1: there is no method:dropp in 1.1; expected perhaps method:drop",
    ]);
  });

  test("a change to what is gone, told with what ended it", () => {
    const changes =
      change("a", "remove", "at: [method:drop]") + change("b", "rename", "names: { ¦method:drop: trash }");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: method:drop was removed by shop/1.1/a; expected an address that is alive at this point",
    ]);
  });

  test("an old name after its rename", () => {
    const changes =
      change("a", "rename", "names: { method:drop: trash }") +
      change("b", "require", "at: [¦method:drop.request.item_id]");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: method:drop.request.item_id was removed by shop/1.1/a; expected an address that is alive at this point",
    ]);
  });

  test("a name that is taken, by rename, move and add", () => {
    const changes =
      change("a", "rename", "names: { ¦method:drop: list }") +
      change("b", "move", "paths: { ¦method:drop.request.item_id: method:list.request.limit }") +
      change("c", "add", "nodes: { ¦method:list.request.limit: string }");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: the name list is taken by method:list; expected a free name, or kind: replace",
      "1.1.yaml ¦2: method:list.request.limit is there already; expected a free address, or kind: replace",
      "1.1.yaml ¦3: method:list.request.limit is there already; expected an address that is free",
    ]);
  });

  test("an address that leads through a structure", () => {
    const changes =
      change("a", "remove", "at: [¦method:list.response.items.id]") +
      change("b", "add", "nodes: { ¦method:list.response.items.id.raw: string }");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: method:list.response.items.id has its meaning from structure:item.id; expected structure:item.id, or an entry of its own where it is met",
      "1.1.yaml ¦2: method:list.response.items.id.raw leads through structure:item.id; expected an address below structure:item.id, or an entry id of its own in method:list.response.items",
    ]);
  });

  test("an id that stands twice in a version; in two versions it may", () => {
    const twice = change("a", "remove", "at: [method:drop]") + change("¦a", "behaviour", "at: [method:list]");
    expect(at(twice, { "1.2.yaml": step("1.2", change("a", "behaviour", "at: [method:list]")) })).toEqual([
      "1.1.yaml ¦1: there are two changes shop/1.1/a; expected an id that is unique in its version",
    ]);
  });

  test("a behaviour that ends what never began", () => {
    const changes =
      change("a", "remove", "at: [method:drop]") + change("b", "behaviour", "at: [method:list], ends: [¦a, ¦c]");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: shop/1.1/a is no behaviour; expected the id of an earlier behaviour",
      "1.1.yaml ¦2: no earlier change has the id c; expected the id of an earlier behaviour",
    ]);
  });

  test("a source that the changelog doesn't have", () => {
    const sources = "[1.1/Items/1, ¦1.1/Item/2, reference]";
    const changes = change("a", "remove", "at: [method:drop]").replace("source: reference", `source: ${sources}`);
    expect(at(changes, { "items.yaml": "- 1.1/Items/1\n- 1.1/Items/2\n" })).toEqual([
      "1.1.yaml ¦1: there is no changelog item 1.1/Item/2; expected perhaps 1.1/Items/2",
    ]);
  });

  test("structures and pushes that are not there, at the place that names them", () => {
    const text = METHODS.replace("      items: array<item>", "      ¦items: array<itm>").replace(
      "  drop:\n",
      "  ¦drop:\n    pushes: [dropped]\n",
    );
    const changes = change("a", "add", "nodes: { ¦method:drop.request.by: object<agent> }");
    expect(faultsOf({ "1.0.yaml": baseline(text), "1.1.yaml": step("1.1", changes) })).toEqual([
      "1.0.yaml ¦1: method:list.response.items names the structure itm, which is not there in 1.0; expected perhaps item",
      "1.0.yaml ¦2: method:drop names the push dropped, which is not there in 1.0",
      "1.1.yaml ¦1: method:drop.request.by names the structure agent, which is not there in 1.1",
    ]);
  });

  test("a structure that is taken away while it is named", () => {
    expect(at(change("a", "remove", "at: [structure:item]"))).toEqual([]);
  });

  test("a structure that extends itself by others", () => {
    const circle = "structures:\n  a: { ¦extends: b, fields: {} }\n  b: { ¦extends: a, fields: {} }\n";
    expect(faultsOf({ "1.0.yaml": baseline(circle) })).toEqual([
      "1.0.yaml ¦1: structure:a extends itself by b in 1.0; expected structures without a circle",
      "1.0.yaml ¦2: structure:b extends itself by a in 1.0; expected structures without a circle",
    ]);
  });

  test("a map to nowhere, and one of what is not replaced", () => {
    const map = "{ ¦method:drop.request.item_id: method:list.request.id, ¦method:list.request.limit: null }";
    expect(at(change("a", "replace", `from: [method:drop], to: [method:list], map: ${map}`))).toEqual([
      "1.1.yaml ¦1: there is no method:list.request.id in 1.1; expected perhaps method:list.request",
      "1.1.yaml ¦2: method:list.request.limit is not below anything in `from`; expected a child of what is replaced",
    ]);
  });

  test("a change that never holds where it is said to", () => {
    const changes =
      change("a", "remove", "on: [rtm], at: [¦method:drop]") +
      change("b", "remove", "in: [push], at: [¦method:list.request.limit]");
    expect(at(changes)).toEqual([
      "1.1.yaml ¦1: method:drop is never met under this change's `on` and `in`",
      "1.1.yaml ¦2: method:list.request.limit is never met under this change's `on` and `in`",
    ]);
  });

  test("a conversion that names what is not there", () => {
    const reason = "{ type: string, values: [quick, fair] }";
    const files = {
      "1.0.yaml": baseline(`pushes:\n  ended: { payload: { reason: ${reason}, days: object, days.<day>: string } }\n`),
      "1.1.yaml": step(
        "1.1",
        change(
          "a",
          "retype",
          "at: [push:ended.payload.reason], convert: { values: { ¦quick: swift, fair: fast, ¦slow: fast } }, set: { push:ended.payload.reason: { values: [fast, slow] } }",
        ) +
          change(
            "b",
            "retype",
            "at: [push:ended.payload.days], convert: { list: { at: list, ¦key: daily, where: open } }, fields: { list: array, list.day: string, list.open: bool }",
          ),
      ),
    };
    expect(faultsOf(files)).toEqual([
      '1.1.yaml ¦1: "swift" is no value of push:ended.payload.reason; expected fast, slow',
      '1.1.yaml ¦2: "slow" still is a value of push:ended.payload.reason',
      "1.1.yaml ¦3: push:ended.payload.days.list has no `daily`; expected day, open",
    ]);
  });

  test("qualifiers that a kind has no use for", () => {
    const changes =
      change("a", "add", "convert: ¦unwrap, nodes: { method:copy: { title: Copy, transports: [web] } }") +
      change("b", "remove", "at: [method:drop], cases: [{ when: { value: 1 }, tier: safe, ¦convert: unwrap }]") +
      change("c", "undocumented", "at: [method:list.request.limit], cases: ¦[{ when: { absent: true }, tier: safe }]") +
      change("d", "require", "at: [method:list.response.items], write: 1, code: ¦now()");
    expect(at(changes)).toEqual([
      expect.stringMatching(/^1\.1\.yaml ¦1: add leaves no value to convert; expected kind: rename/),
      expect.stringMatching(/^1\.1\.yaml ¦2: remove leaves no value to convert/),
      "1.1.yaml ¦3: undocumented asks nothing of the code, so it has no cases",
      "1.1.yaml ¦4: there is a value to write already; expected either `write` or `code`",
    ]);
  });

  test("aliases of what a change doesn't speak of", () => {
    expect(at(change("a", "remove", "at: [method:drop], aliases: { ¦method:list: [lst] }"))).toEqual([
      "1.1.yaml ¦1: method:list is not among what the change speaks of; expected method:drop",
    ]);
  });

  test("back-ports to versions that can't have them", () => {
    const nothing = step("1.2", "  []\n");
    const ports = "{ ¦'0.9': 2020-01-01, ¦'1.1': 2020-01-01, ¦'1.4': 2020-01-01 }";
    const last = step("1.3", change("a", "behaviour", `at: [method:list], also: ${ports}`));
    const files = {
      "1.0.yaml": baseline(METHODS),
      "1.1.yaml": step("1.1", "  []\n"),
      "1.2.yaml": nothing,
      "1.3.yaml": last,
    };
    expect(faultsOf({ ...files, "1.4.yaml": step("1.4", "  []\n") })).toEqual([
      "1.3.yaml ¦1: nothing can be back-ported to 0.9; expected a known version after the oldest",
      "1.3.yaml ¦2: 1.2 lies between and is not listed; expected back-ports without a gap",
      "1.3.yaml ¦3: 1.4 is not before 1.3; expected an older version",
    ]);
  });

  test("SDKs that speak an unknown version, or call what is not there at theirs", () => {
    const sdks = [
      "sdks:",
      "  shop-sdk:",
      '    releases: { "<2": ¦"0.9" }',
      "    calls:",
      "      drop: [{ method: drop, parameters: [item_id] }, { method: ¦drop, parameters: [item_id], since: '1.1' }]",
    ].join("\n");
    const files = { "api.yaml": API.replace("sdks: {}", sdks), "1.0.yaml": baseline(METHODS) };
    expect(faultsOf({ ...files, "1.1.yaml": step("1.1", change("a", "remove", "at: [method:drop]")) })).toEqual([
      "api.yaml ¦1: there is no version 0.9; expected 1.0, 1.1",
      "api.yaml ¦2: no version meant has the method drop",
    ]);
  });

  test("versions out of order", () => {
    const released = (version: string, day: string, status: string): string =>
      `version: "${version}"\nreleased: ${day}\nstatus: ${status}\nchanges: []\n`;
    const files = {
      "1.1.yaml": released("1.1", "2021-05-01", "preview"),
      "1.2.yaml": released("1.2", "¦2021-04-01", "¦stable"),
    };
    expect(faultsOf(files)).toEqual([
      "1.2.yaml ¦1: 1.2 was released before 1.1 (2021-05-01); expected versions in their order",
      "1.2.yaml ¦2: 1.2 is stable, but 1.1 before it is a preview; expected previews last",
    ]);
  });
});
