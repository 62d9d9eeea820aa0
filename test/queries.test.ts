/** Parameters in the query of a URL: of every call and socket, and of methods that are got. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "../src/model.js";
import { lintFiles, upgradeFiles } from "./support/memory.js";
import { change, packOf } from "./rules/small-pack.js";

const pack = packOf(
  `\
methods:
  list_items:
    title: List Items
    transports: [web]
    verb: get
    request: { kind: string!, page: string }
    response: { items: array }
  sums/by_day:
    title: Sums
    transports: [web]
    request: { start: string! }
    response: { total: number }
  send_item:
    title: Send Item
    transports: [web, rtm]
    request: { item_id: string!, shop_id: string }
    response: {}
envelopes: { web: {}, rtm: {}, push: {}, webhook: {}, query: { shop_id: string! } }
`,
  change("shop", "rename", "names: { 'envelope:query.shop_id': store_id }", "review") +
    change("kind", "rename", "names: { 'method:list_items.request.kind': sort }") +
    change("sums", "rename", "names: { 'method:sums/by_day': sums/per_day }") +
    change("start", "rename", "names: { 'method:sums/per_day.request.start': since }"),
);

function upgraded(code: string): string {
  const { files } = upgradeFiles(new Map([["a.js", code]]), { to: "1.1", review: true }, pack);
  return files.get("a.js") ?? "";
}

function told(code: string): readonly string[] {
  const { reported }: Outcome = lintFiles(new Map([["a.js", code]]), { to: "1.0" }, pack);
  return reported.map(({ finding }) => `${finding.kind} ${finding.at}`);
}

const U = "https://shop.example/v1.0";
const V = "https://shop.example/v1.1";

describe("a query of every call", () => {
  it.each([
    ["in the text of a URL", "fetch(`${U}/send_item?shop_id=${id}`, post({ item_id }))"],
    ["in options", "axios.post(`${U}/send_item`, { item_id }, { params: { shop_id: id } })"],
    [
      "as URLSearchParams in the text",
      "fetch(`${U}/send_item?${new URLSearchParams({ shop_id: id })}`, post({ item_id }))",
    ],
  ])("is renamed %s, and nothing else", (_, form) => {
    const code = `const U = "${U}"; const post = (b) => ({ method: "POST", body: JSON.stringify(b) });\nexport const send = (id, item_id) => ${form};\n`;
    expect(upgraded(code)).toBe(code.replace(U, V).replace("shop_id", "store_id"));
  });

  it("is renamed where it is set on the URL", () => {
    const code = `export const send = (id, item_id) => {\n  const url = new URL("${U}/send_item");\n  url.searchParams.set("shop_id", id);\n  return fetch(url, { method: "POST", body: JSON.stringify({ item_id }) });\n};\n`;
    expect(upgraded(code)).toBe(code.replace(U, V).replace("shop_id", "store_id"));
  });

  it("leaves a parameter of the same name in the body alone", () => {
    const code = `export const send = (id, item_id) => axios.post("${U}/send_item", { item_id, shop_id: id });\n`;
    expect(upgraded(code)).toBe(code.replace(U, V));
  });

  it("is told where what is given can't be looked into", () => {
    const code = `export const send = (query) => axios.post("${U}/send_item", { item_id: 1 }, { params: query() });\n`;
    const { reported } = lintFiles(new Map([["a.js", code]]), { to: "1.1" }, pack);
    expect(reported.map(({ finding }) => `${finding.kind} ${finding.at}`)).toContain("leaves envelope:query");
  });

  it("leaves names that the API doesn't know alone", () => {
    expect(told(`fetch("${U}/send_item?trace=1&shop_id=2", { method: "POST", body: '{"item_id":"1"}' });\n`)).toEqual(
      [],
    );
  });
});

describe("a method that is got", () => {
  it.each([
    ["in the text", "fetch(`${U}/list_items?kind=${kind}&shop_id=1`)"],
    ["in options", "axios.get(`${U}/list_items`, { params: { kind: kind, shop_id: 1 } })"],
  ])("has its parameters %s", (_, form) => {
    const code = `const U = "${U}";\nexport const list = (kind) => ${form};\n`;
    const after = code
      .replace(U, V)
      .replace(/kind(?==|:)/, "sort")
      .replace("shop_id", "store_id");
    expect(upgraded(code)).toBe(after);
  });

  it("is told to lack one, or to have one that there is not", () => {
    expect(told(`fetch("${U}/list_items?shop_id=1&page=2");\n`)).toEqual([
      "missing-parameter method:list_items.request.kind",
    ]);
    expect(told(`axios.get("${U}/list_items", { params: { kind: "a", size: 2, shop_id: 1 } });\n`)).toEqual([
      "unknown-parameter method:list_items.request.size",
    ]);
    expect(told(`fetch("${U}/list_items?kind=a&page=2");\n`)).toEqual([]);
  });
});

describe("a method whose name has two segments", () => {
  it("is renamed with its parameters", () => {
    const code = `export const sums = (start) => axios.post("${U}/sums/by_day", { start });\n`;
    expect(upgraded(code)).toBe(
      code.replace(U, V).replace("by_day", "per_day").replace("{ start }", "{ since: start }"),
    );
  });

  it("is read through a helper that puts it behind its base", () => {
    const code = `const call = (method, data) => axios.post("${U}/" + method, data);\nexport const sums = (start) => call("sums/by_day", { start });\n`;
    expect(upgraded(code)).toBe(
      code.replace(U, V).replace("by_day", "per_day").replace("{ start }", "{ since: start }"),
    );
  });

  it("is told when no version has it", () => {
    expect(told(`axios.post("${U}/sums/by_week", { start: "" });\n`)).toEqual(["unknown-method method:sums/by_week"]);
  });
});
