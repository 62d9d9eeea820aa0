/** What becomes of a node from one version to another. */
import { describe, expect, test } from "vitest";
import { compareVersions, toVersion } from "../../src/version.js";
import { change, fateOf, nodeAt, packOf, tellFate } from "./small-pack.js";

const SHOP = `\
methods:
  list:
    title: List
    transports: [web, rtm]
    scopes: [items:ro]
    request: { page: number, limit: number, paging: object, paging.size: number, paging.at: number }
    response: { items: array<item>, total: number }
  find:
    title: Find
    transports: [web]
    request: { word: string, limit: number }
    response: { items: array<item> }
pushes:
  item_created: { payload: { item: object<item>, at: string } }
  item_moved: { payload: { item_id: string, at: string, from: string } }
  item_left: { payload: { id: string, left_at: string } }
structures:
  item:
    fields: { id: string, price: number, owner: object<owner> }
  owner:
    fields: { name: string }
`;

describe("one step", () => {
  test("rename: its own step alone; children only get another address", () => {
    const pack = packOf(SHOP, change("a", "rename", "names: { method:list: search }"));
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list"))).toBe("renamed method:search (renamed by a)");
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list.request.page"))).toBe("same method:search.request.page ()");
  });

  test("a rename back is no rename", () => {
    const pack = packOf(
      SHOP,
      change("a", "rename", "names: { method:list: search }"),
      change("b", "rename", "names: { method:search: list }"),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.2", "method:list"))).toBe("same method:list (renamed by a, renamed by b)");
  });

  test("move, with what is converted", () => {
    const pack = packOf(
      SHOP,
      change(
        "a",
        "move",
        "convert: value-to-list, paths: { method:list.request.page: method:list.request.paging.pages }",
      ),
    );
    const fate = fateOf(pack, "1.0", "1.1", "method:list.request.page");
    expect(tellFate(fate)).toBe("moved method:list.request.paging.pages (moved by a)");
    expect(fate.steps[0]).toMatchObject({ convert: "value-to-list", from: "method:list.request.page" });
  });

  test("unwrapped: the node is its ancestor from now on, and the ancestor has another content", () => {
    const pack = packOf(
      SHOP,
      change("a", "move", "paths: { push:item_created.payload.item: push:item_created.payload }"),
    );
    const fate = fateOf(pack, "1.0", "1.1", "push:item_created.payload.item");
    expect(tellFate(fate)).toBe("moved push:item_created.payload (moved by a)");
    expect(fate.ids).toEqual(["push:item_created.payload@1.0"]);
    expect(tellFate(fateOf(pack, "1.0", "1.1", "push:item_created.payload"))).toBe(
      "same push:item_created.payload (retyped by a)",
    );
  });

  test("replaced 2 to 1: both go on as one; children mapped, carried, nowhere or unknown", () => {
    const map =
      "{ push:item_created.payload.item: push:item_left.payload, push:item_moved.payload.item_id: push:item_left.payload.id, push:item_moved.payload.from: null }";
    const pack = packOf(
      SHOP,
      change("a", "replace", `from: [push:item_created, push:item_moved], to: [push:item_left], map: ${map}`, "review"),
    );
    const tell = (address: string): string => tellFate(fateOf(pack, "1.0", "1.1", address));
    expect(tell("push:item_created")).toBe("replaced push:item_left (replaced by a)");
    expect(tell("push:item_moved")).toBe("replaced push:item_left (replaced by a)");
    expect(tell("push:item_created.payload")).toBe("replaced push:item_left.payload (replaced by a)");
    expect(tell("push:item_created.payload.item")).toBe("replaced push:item_left.payload (replaced by a)");
    expect(tell("push:item_moved.payload.item_id")).toBe("replaced push:item_left.payload.id (replaced by a)");
    expect(tell("push:item_moved.payload.from")).toBe("gone - (removed by a)");
    expect(tell("push:item_moved.payload.at")).toBe("replaced - (replaced by a)");
  });

  test("replaced 1 to 2, both made by it", () => {
    const nodes = "{ push:item_here: { payload: { id: string } }, push:item_there: { payload: { id: string } } }";
    const map = "{ push:item_moved.payload.item_id: [push:item_here.payload.id, push:item_there.payload.id] }";
    const pack = packOf(
      SHOP,
      change(
        "a",
        "replace",
        `from: [push:item_moved], to: [push:item_here, push:item_there], nodes: ${nodes}, map: ${map}`,
      ),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.1", "push:item_moved"))).toBe(
      "replaced push:item_here + push:item_there (replaced by a)",
    );
    expect(fateOf(pack, "1.0", "1.1", "push:item_moved.payload.item_id").to).toEqual([
      "push:item_here.payload.id",
      "push:item_there.payload.id",
    ]);
  });

  test("removed with everything below", () => {
    const pack = packOf(SHOP, change("a", "remove", "at: [method:list]"));
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list"))).toBe("gone - (removed by a)");
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list.request.paging.at"))).toBe("gone - (removed by a)");
    expect(tellFate(fateOf(pack, "1.0", "1.1", "structure:item.id"))).toBe("same structure:item.id ()");
  });

  test("no longer documented: off the surface, but nothing to edit", () => {
    const pack = packOf(
      SHOP,
      change("a", "undocumented", "at: [method:list]"),
      change("b", "behaviour", "at: [method:find]"),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list"))).toBe("same method:list (undocumented by a)");
    expect(tellFate(fateOf(pack, "1.0", "1.2", "method:list"))).toBe("same method:list (undocumented by a)");
    expect(() => nodeAt(pack, "1.1", "method:list")).toThrow();
  });
});

describe("contexts", () => {
  const pack = packOf(
    SHOP,
    change("a", "rename", "in: [request], names: { structure:item.price: cost }") +
      change("b", "remove", "on: [rtm], at: [method:list.request.limit]") +
      change("c", "behaviour", "on: [web], at: [method:list]"),
  );

  test("a change for a direction is met there alone", () => {
    const price = "structure:item.price";
    expect(tellFate(fateOf(pack, "1.0", "1.1", price, { in: "request", on: "web" }))).toBe(
      "renamed structure:item.cost (renamed by a)",
    );
    expect(tellFate(fateOf(pack, "1.0", "1.1", price, { in: "push", on: "rtm" }))).toBe("same structure:item.price ()");
  });

  test("a change for a transport is met there alone, and by those who don't know theirs", () => {
    const limit = "method:list.request.limit";
    expect(tellFate(fateOf(pack, "1.0", "1.1", limit, { in: "request", on: "rtm" }))).toBe("gone - (removed by b)");
    expect(tellFate(fateOf(pack, "1.0", "1.1", limit, { in: "request", on: "web" }))).toBe(`same ${limit} ()`);
    expect(tellFate(fateOf(pack, "1.0", "1.1", limit))).toBe("gone - (removed by b)");
    expect(fateOf(pack, "1.0", "1.1", "method:list", { in: undefined, on: "rtm" }).steps).toEqual([]);
    expect(fateOf(pack, "1.0", "1.1", "method:list", { in: undefined, on: "web" }).steps).toHaveLength(1);
  });
});

describe("over several versions", () => {
  test("a chain of renames is one", () => {
    const pack = packOf(
      SHOP,
      change("a", "rename", "names: { method:list: search }"),
      change("b", "rename", "names: { method:search.request.page: number }"),
      change("c", "rename", "names: { method:search: query }"),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.3", "method:list.request.page"))).toBe(
      "renamed method:query.request.number (renamed by b)",
    );
  });

  test("replaced, then the successor goes: gone; one of two goes: the other stays", () => {
    const pack = packOf(
      SHOP,
      change("a", "replace", "from: [push:item_created], to: [push:item_moved, push:item_left]"),
      change("b", "rename", "names: { push:item_moved: item_gone }"),
      change("c", "remove", "at: [push:item_left]"),
      change("d", "remove", "at: [push:item_gone]"),
    );
    expect(fateOf(pack, "1.0", "1.2", "push:item_created").to).toEqual(["push:item_gone", "push:item_left"]);
    expect(tellFate(fateOf(pack, "1.0", "1.3", "push:item_created"))).toBe(
      "replaced push:item_gone (replaced by a, renamed by b, removed by c)",
    );
    expect(tellFate(fateOf(pack, "1.0", "1.4", "push:item_created"))).toBe(
      "gone - (replaced by a, renamed by b, removed by c, removed by d)",
    );
  });

  test("a successor inside a structure keeps its way there, also when parts of it are renamed later", () => {
    const map = "{ push:item_moved.payload.from: push:item_created.payload.item.owner.name }";
    const pack = packOf(
      SHOP,
      change("a", "replace", `from: [push:item_moved], to: [push:item_created], map: ${map}`),
      change("b", "rename", "names: { structure:item.owner: seller, push:item_created: item_new }"),
      change("c", "remove", "at: [structure:item.seller]"),
    );
    const address = "push:item_moved.payload.from";
    expect(fateOf(pack, "1.0", "1.1", address).to).toEqual(["push:item_created.payload.item.owner.name"]);
    expect(fateOf(pack, "1.0", "1.2", address).to).toEqual(["push:item_new.payload.item.seller.name"]);
    expect(fateOf(pack, "1.0", "1.2", address).ids).toEqual(["structure:owner.name@1.0"]);
    expect(tellFate(fateOf(pack, "1.0", "1.3", address))).toBe("gone - (replaced by a, removed by c)");
  });

  test("a successor in the same version is followed through the changes after it, not those before", () => {
    const pack = packOf(
      SHOP,
      change("early", "behaviour", "at: [method:find]") +
        change("a", "replace", "from: [method:list], to: [method:find]") +
        change("late", "rename", "names: { method:find: seek }"),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list"))).toBe(
      "replaced method:seek (replaced by a, renamed by late)",
    );
  });

  test("a behaviour that is taken back on the way is not told", () => {
    const pack = packOf(
      SHOP,
      change("slow", "behaviour", "at: [method:list]"),
      change("fast", "behaviour", "at: [method:list], ends: [slow]"),
    );
    expect(tellFate(fateOf(pack, "1.0", "1.1", "method:list"))).toBe("same method:list (noted by slow)");
    expect(tellFate(fateOf(pack, "1.0", "1.2", "method:list"))).toBe("same method:list (noted by fast)");
    expect(tellFate(fateOf(pack, "1.1", "1.2", "method:list"))).toBe("same method:list (noted by fast)");
  });

  test("a back-ported behaviour is met where it came, once", () => {
    const pack = packOf(
      SHOP,
      change("x", "behaviour", "at: [method:find]"),
      change("y", "behaviour", "at: [method:find]"),
      change("checked", "behaviour", "at: [method:list], also: { '1.2': 2020-01-01 }"),
    );
    expect(fateOf(pack, "1.1", "1.2", "method:list").steps).toHaveLength(1);
    expect(fateOf(pack, "1.0", "1.3", "method:list").steps).toHaveLength(1);
    expect(fateOf(pack, "1.2", "1.3", "method:list").steps).toEqual([]);
  });

  test("what is born on the way is followed from its birth", () => {
    const pack = packOf(
      SHOP,
      change("a", "add", "nodes: { method:list.request.color: string }"),
      change("b", "require", "at: [method:list.request.color]"),
    );
    const { id } = nodeAt(pack, "1.2", "method:list.request.color");
    const fate = pack.plan(toVersion("1.0"), toVersion("1.2")).fate(id, { in: undefined, on: undefined });
    expect(tellFate(fate)).toBe("same method:list.request.color (required by b)");
  });

  test("backwards there is no plan, and of unknown nodes no fate", () => {
    const pack = packOf(SHOP, change("a", "behaviour", "at: [method:list]"));
    expect(() => pack.plan(toVersion("1.1"), toVersion("1.0"))).toThrow(/1\.1 is newer than 1\.0/);
    expect(() => pack.surface(toVersion("2.0"))).toThrow(/there is no version 2\.0 of the Shop API/);
    expect(() =>
      pack.plan(toVersion("1.0"), toVersion("1.1")).fate("method:x@1.0", { in: undefined, on: undefined }),
    ).toThrow();
    expect(compareVersions(toVersion("1.10"), toVersion("1.9"))).toBeGreaterThan(0);
  });
});
