/** What each version offers, derived from the baseline and the changes. */
import { describe, expect, test } from "vitest";
import { change, nodeAt, packOf, surfaceOf } from "./small-pack.js";

const SHOP = `\
methods:
  list:
    title: List
    transports: [web, rtm]
    scopes: { web: [items:ro], rtm: [items:ro, items--my:ro] }
    pushes: [item_sold]
    webhooks: [item_sold]
    request:
      limit: { type: number, required: true, values: [10, 20] }
      filters.color.<filter>: { type: any, keys: { values: array, groups.values: array, exists: bool } }
      tags.<name>: string
    response:
      items: array<item>
      items.seen: bool
      total: number
  buy:
    title: Buy
    transports: [web]
    scopes: [items:rw]
    needs: all
    request:
      item: object<item>!
pushes:
  item_sold:
    payload:
      item: object<item>
      by: string
webhooks:
  item_sold: {}
  item_gone:
    payload: { id: string }
structures:
  item:
    fields:
      id: string
      box: object<box>
      notes: { type: string, on: [rtm], in: [response] }
  toy:
    extends: item
    fields: { age: number }
  box:
    fields:
      size: number
      <label>: string
headers: [X-Author-Id]
`;

describe("looking up", () => {
  const pack = packOf(SHOP);
  const surface = surfaceOf(pack, "1.0");

  test("own entries, then structures, then what extends them, then placeholders", () => {
    expect(nodeAt(pack, "1.0", "method:list.response.items.seen").address).toBe("method:list.response.items.seen");
    expect(nodeAt(pack, "1.0", "method:list.response.items.id").address).toBe("structure:item.id");
    expect(nodeAt(pack, "1.0", "method:list.response.items.age").address).toBe("structure:toy.age");
    expect(nodeAt(pack, "1.0", "push:item_sold.payload.item.box.size").address).toBe("structure:box.size");
    expect(nodeAt(pack, "1.0", "push:item_sold.payload.item.box.fragile").address).toBe("structure:box.<label>");
    expect(nodeAt(pack, "1.0", "structure:toy.id").address).toBe("structure:item.id");
  });

  test("arrays take no step, with brackets or without", () => {
    expect(nodeAt(pack, "1.0", "method:list.response.items[].id").address).toBe("structure:item.id");
  });

  test("a placeholder with keys fits these alone, one without fits any name", () => {
    const color = nodeAt(pack, "1.0", "method:list.request.filters.color");
    expect(surface.child(color, "values")?.type).toBe("array");
    expect(surface.child(color, "other")).toBeUndefined();
    expect(nodeAt(pack, "1.0", "method:list.request.filters.color.groups.values").isArray).toBe(true);
    expect(nodeAt(pack, "1.0", "method:list.request.tags.anything").name).toBe("<name>");
  });

  test("a webhook of which nothing is listed has the payload of the push", () => {
    expect(nodeAt(pack, "1.0", "webhook:item_sold.payload.by").address).toBe("push:item_sold.payload.by");
    expect(nodeAt(pack, "1.0", "webhook:item_gone.payload.id").address).toBe("webhook:item_gone.payload.id");
    expect(surface.children(nodeAt(pack, "1.0", "webhook:item_sold")).map(({ name }) => name)).toEqual(["payload"]);
  });

  test("what is not listed is unknown, not empty", () => {
    expect(nodeAt(pack, "1.0", "method:list.response").isListed).toBe(true);
    expect(nodeAt(pack, "1.0", "method:buy.response").isListed).toBe(false);
    expect(nodeAt(pack, "1.0", "method:list.request.limit").isListed).toBe(true);
  });

  test("attributes as the rules give them", () => {
    expect(nodeAt(pack, "1.0", "method:list.request.limit")).toMatchObject({ required: true, values: [10, 20] });
    expect(nodeAt(pack, "1.0", "structure:item.notes")).toMatchObject({ on: ["rtm"], in: ["response"] });
    expect(surface.method("list")).toMatchObject({ needs: "one", pushes: ["item_sold"], transports: ["web", "rtm"] });
    expect(surface.method("buy")).toMatchObject({ needs: "all", scopes: { web: ["items:rw"], rtm: ["items:rw"] } });
    expect(surface.all("scope").map(({ name }) => name)).toEqual(["items:ro", "items--my:ro", "items:rw"]);
    expect(nodeAt(pack, "1.0", "header:x-author-id").name).toBe("X-Author-Id");
    expect(nodeAt(pack, "1.0", "method:list").id).toBe("method:list@1.0");
  });
});

describe("changes", () => {
  test("a node keeps its identity and its children through rename and move", () => {
    const pack = packOf(
      SHOP,
      change("a", "rename", "names: { method:list: search, structure:item: thing, push:item_sold: thing_sold }") +
        change("b", "move", "paths: { method:search.request.filters: method:search.request.by.what }"),
    );
    const color = nodeAt(pack, "1.1", "method:search.request.by.what.color");
    expect(color.id).toBe("method:list.request.filters.color@1.0");
    expect(nodeAt(pack, "1.1", "method:search.response.items.id").address).toBe("structure:thing.id");
    expect(surfaceOf(pack, "1.1").method("search")?.pushes).toEqual(["thing_sold"]);
    // The webhook kept its name, and so has no longer the push's payload.
    expect(surfaceOf(pack, "1.1").children(nodeAt(pack, "1.1", "webhook:item_sold"))).toEqual([]);
    // The version before is as it was.
    expect(nodeAt(pack, "1.0", "method:list.request.filters.color").address).toBe("method:list.request.filters.color");
  });

  test("keys go along with their placeholder", () => {
    const path = "method:list.request.filters.color.<filter>";
    const pack = packOf(SHOP, change("a", "move", `paths: { "${path}": "method:list.request.shade.<filter>" }`));
    expect(nodeAt(pack, "1.1", "method:list.request.shade.exists").type).toBe("bool");
    expect(nodeAt(pack, "1.1", "method:list.request.shade.groups.values").type).toBe("array");
  });

  test("unwrapped to an ancestor: the content takes its place, siblings stay", () => {
    const pack = packOf(SHOP, change("a", "move", "paths: { push:item_sold.payload.item: push:item_sold.payload }"));
    expect(nodeAt(pack, "1.1", "push:item_sold.payload.id").address).toBe("structure:item.id");
    expect(nodeAt(pack, "1.1", "push:item_sold.payload.by").id).toBe("push:item_sold.payload.by@1.0");
    expect(nodeAt(pack, "1.1", "push:item_sold.payload").of).toEqual(["item"]);
  });

  test("wrapped below itself: a new node stands where it stood", () => {
    const pack = packOf(
      SHOP,
      change("a", "move", "paths: { webhook:item_gone.payload: webhook:item_gone.payload.item }"),
    );
    expect(nodeAt(pack, "1.1", "webhook:item_gone.payload.item.id").id).toBe("webhook:item_gone.payload.id@1.0");
    expect(nodeAt(pack, "1.1", "webhook:item_gone.payload").id).toBe("webhook:item_gone.payload@1.1");
  });

  test("a parent that gave away all it had goes too", () => {
    const pack = packOf(
      SHOP,
      change("a", "move", `paths: { "method:list.request.tags.<name>": method:list.request.tag }`),
    );
    expect(surfaceOf(pack, "1.1").find(nodeAt(pack, "1.0", "method:list.request.tags").address)).toBeUndefined();
  });

  test("a name used again is another node", () => {
    const pack = packOf(
      SHOP,
      change("a", "rename", "names: { push:item_sold: sold }"),
      change("b", "add", "nodes: { push:item_sold: { payload: { price: number } } }"),
    );
    expect(nodeAt(pack, "1.1", "push:sold").id).toBe("push:item_sold@1.0");
    expect(nodeAt(pack, "1.2", "push:item_sold").id).toBe("push:item_sold@1.2");
    // In the same version too.
    const twice = packOf(
      SHOP,
      change("a", "remove", "at: [method:list.response.total]") +
        change("b", "add", "nodes: { method:list.response.total: string }") +
        change("c", "remove", "at: [method:list.response.total]") +
        change("d", "add", "nodes: { method:list.response.total: any }"),
    );
    expect(nodeAt(twice, "1.1", "method:list.response.total").id).toBe("method:list.response.total@1.1#2");
  });

  test("a change for a part leaves the rest", () => {
    const pack = packOf(
      SHOP,
      change("a", "remove", "in: [response], at: [structure:box.size]") +
        change("b", "rename", "on: [rtm], names: { method:list.request.limit: count }"),
    );
    expect(nodeAt(pack, "1.1", "structure:box.size").in).toEqual(["request", "push", "webhook"]);
    expect(nodeAt(pack, "1.1", "method:list.request.limit")).toMatchObject({
      on: ["web"],
      id: "method:list.request.limit@1.0",
    });
    expect(nodeAt(pack, "1.1", "method:list.request.count")).toMatchObject({
      on: ["rtm"],
      id: "method:list.request.count@1.1",
    });
  });

  test("scopes live while a method accepts them; lists follow replacements", () => {
    const pack = packOf(
      SHOP,
      change("a", "replace", "from: [scope:items--my:ro], to: [scope:items:ro]") +
        change("b", "remove", "at: [method:buy]"),
    );
    expect(surfaceOf(pack, "1.1").method("list")?.scopes).toEqual({ web: ["items:ro"], rtm: ["items:ro"] });
    expect(
      surfaceOf(pack, "1.1")
        .all("scope")
        .map(({ name }) => name),
    ).toEqual(["items:ro"]);
  });

  test("retype gives new fields; those with the same path stay who they are", () => {
    const pack = packOf(SHOP, change("a", "retype", "at: [structure:item], fields: { id: number, price: number }"));
    expect(nodeAt(pack, "1.1", "structure:item.id")).toMatchObject({ id: "structure:item.id@1.0", type: "number" });
    expect(nodeAt(pack, "1.1", "structure:item.price").id).toBe("structure:item.price@1.1");
    expect(surfaceOf(pack, "1.1").find(nodeAt(pack, "1.0", "structure:item.box").address)).toBeUndefined();
  });

  test("set gives attributes, of methods and fields", () => {
    const attributes =
      "set: { method:buy: { transports: [web, rtm], scopes: [items:admin] }, method:list.request.limit: { required: false, values: [5] } }";
    const pack = packOf(SHOP, change("a", "behaviour", `at: [method:buy], ${attributes}`));
    expect(surfaceOf(pack, "1.1").method("buy")).toMatchObject({ transports: ["web", "rtm"], title: "Buy" });
    expect(
      surfaceOf(pack, "1.1")
        .all("scope")
        .map(({ name }) => name),
    ).toEqual(["items:ro", "items--my:ro", "items:admin"]);
    expect(nodeAt(pack, "1.1", "method:list.request.limit")).toMatchObject({
      required: false,
      values: [5],
      type: "number",
    });
  });

  test("require, and a behaviour's own life", () => {
    const pack = packOf(
      SHOP,
      change("a", "require", "at: [method:list.response.total]") + change("slow", "behaviour", "at: [method:list]"),
      change("fast", "behaviour", "at: [method:list], ends: [slow]"),
    );
    expect(nodeAt(pack, "1.1", "method:list.response.total").required).toBe(true);
    expect(
      surfaceOf(pack, "1.1")
        .all("behaviour")
        .map(({ name }) => name),
    ).toEqual(["slow"]);
    expect(
      surfaceOf(pack, "1.2")
        .all("behaviour")
        .map(({ name }) => name),
    ).toEqual(["fast"]);
  });

  test("what is back-ported is there from the version that it came to", () => {
    const pack = packOf(
      SHOP,
      change("a", "remove", "at: [method:buy]"),
      change("b", "add", "nodes: { method:sell: { title: Sell, transports: [web] } }, also: { '1.1': 2020-01-01 }"),
    );
    expect(nodeAt(pack, "1.1", "method:sell").id).toBe("method:sell@1.1");
    expect(nodeAt(pack, "1.2", "method:sell").id).toBe("method:sell@1.1");
  });
});
