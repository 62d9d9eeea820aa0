/** `rules import`: what two OpenAPI descriptions differ in, as changes of a pack. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isRecord } from "../../src/is-record.js";
import { toSurfaceDocument } from "../../src/report/surface-json.js";
import { loadPackRules } from "../../src/rules/load.js";
import { ApiPack } from "../../src/rules/pack.js";
import { toVersion } from "../../src/version.js";
import { runCli, type Result } from "../cli/run-cli.js";
import { writeFolder } from "./small-pack.js";

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`specs/${name}`, import.meta.url)), "utf8");
const OLD = read("shop-1.0.yaml");
const NEW = read("shop-1.1.yaml");

interface Imported extends Result {
  readonly folder: string;
}

async function importFiles(files: Readonly<Record<string, string>>, ...more: readonly string[]): Promise<Imported> {
  const folder = writeFolder(files);
  const [from = "", to = ""] = Object.keys(files);
  return { folder, ...(await runCli(folder, ["rules", "import", ...more, "--from", from, "--to", to])) };
}

const importTexts = (from: string, to: string): Promise<Imported> => importFiles({ "a.yaml": from, "b.yaml": to });

function packIn(folder: string, name = "chatshift-pack-shop"): ApiPack {
  return new ApiPack(loadPackRules(join(folder, name)));
}

/** As lines: kind, tier, id, and whether it is a draft. */
function changesOf(folder: string): readonly string[] {
  return packIn(folder).changes.map(
    ({ kind, tier, id, draft }) => `${kind} ${tier} ${id}${draft === undefined ? "" : ": draft"}`,
  );
}

/** A description of one method, by the schemas of its request and response. */
function spec(version: string, request: object, response: object = {}, schemas: object = {}): string {
  const content = (schema: object): object => ({ content: { "application/json": { schema } } });
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Shop", version },
    servers: [{ url: `https://api.shop.example/v${version}` }],
    paths: {
      "/do": {
        post: { requestBody: content(request), responses: { 200: { description: "Done", ...content(response) } } },
      },
    },
    components: { schemas },
  });
}
/** The same with the keys of all objects, and the values allowed, the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).toReversed();
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  );
}
const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });
const text = { type: "string" };

describe("two descriptions", () => {
  test("become a pack whose guesses are drafts", async () => {
    const { folder, code, error, out } = await importTexts(OLD, NEW);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(changesOf(folder)).toEqual([
      "rename review order-customer-mail-address-renamed: draft",
      "remove manual order-created-removed: draft",
      "add note order-created-at-added",
      "remove manual close-order-removed: draft",
      "remove manual ping-removed: draft",
      "add note finish-order-added",
      "rename review list-orders-page-limit-renamed: draft",
      "retype manual list-orders-state-other-type: draft",
      "add note reopen-order-added",
    ]);
    expect(out).toContain("9 changes, 6 to confirm");
    expect(out).toContain("left out: a.yaml: DELETE /orders/{id}, whose path rules can't name");
    const draft =
      /chatshift-pack-shop\/1\.1\.yaml:(\d+):(\d+): `created` .*is `created_at`, which was added, its/m.exec(out);
    const [, line, column] = draft ?? [];
    const at = readFileSync(join(folder, "chatshift-pack-shop/1.1.yaml"), "utf8").split("\n")[Number(line) - 1];
    expect(at?.slice(Number(column) - 1)).toMatch(/^draft:/);
  });

  test("the changes lead to what the second one offers", async () => {
    const { folder } = await importTexts(OLD, NEW);
    const next = await importTexts(NEW, NEW.replaceAll("1.1", "1.2"));
    const show = (pack: ApiPack): unknown =>
      JSON.parse(JSON.stringify(toSurfaceDocument(pack, toVersion("1.1"))).replaceAll("ShopOrder", "Order"));
    expect(show(packIn(folder))).toEqual(show(packIn(next.folder)));
  });

  test.each([
    ["nothing", OLD.replaceAll("1.0", "1.1")],
    ["the order", JSON.stringify(reversed(parse(OLD.replaceAll("1.0", "1.1"))))],
    [
      "the names of schemas",
      OLD.replaceAll("1.0", "1.1").replaceAll("Order", "TheOrder").replace("TheOrders", "Orders"),
    ],
    [
      "titles and descriptions",
      OLD.replaceAll("1.0", "1.1").replace("Close an order", "Closes it").replace("Pong", "Yes"),
    ],
  ])("make no change where %s differs", async (_, later) => {
    expect(later).not.toBe(OLD);
    const { folder, code, out } = await importTexts(OLD, later);
    expect([code, changesOf(folder)]).toEqual([0, []]);
    expect(out).toContain("0 changes, none to confirm");
  });

  test("a method is a guess where its fields are alike, and none where two are", async () => {
    const one = (version: string, ...names: readonly string[]): string =>
      names.reduce(
        (all, name) =>
          all.replace(
            "components:",
            `  /${name}:\n    post:\n      requestBody: { content: { application/json: { schema: { type: object, properties: { order: { type: string }, note: { type: string } } } } } }\n      responses: { "200": { description: Done } }\ncomponents:`,
          ),
        OLD.replaceAll("1.0", version),
      );
    const single = await importTexts(one("1.0", "hold_order"), one("1.1", "pause_order"));
    expect(changesOf(single.folder)).toEqual(["rename review hold-order-renamed: draft"]);
    const both = await importTexts(one("1.0", "hold_order"), one("1.1", "pause_order", "stop_order"));
    expect(changesOf(both.folder)).toEqual([
      "remove manual hold-order-removed: draft",
      "add note pause-order-added",
      "add note stop-order-added",
    ]);
  });
});

describe("fields", () => {
  const drafted = async (
    before: object,
    after: object,
    more: { response?: boolean } = {},
  ): Promise<readonly string[]> => {
    const make = (version: string, schema: object): string =>
      more.response === true ? spec(version, {}, schema) : spec(version, schema);
    const { folder, error } = await importTexts(make("1.0", before), make("1.1", after));
    expect(error).toBe("");
    return changesOf(folder);
  };

  test("one that a call must give from now on", async () => {
    const required = { required: ["name"] };
    expect(await drafted(object({ name: text }), object({ name: text }, required))).toEqual([
      "require manual do-name-required: draft",
    ]);
    expect(await drafted(object({}), object({ name: text }, required))).toEqual([
      "add note do-name-added",
      "require manual do-name-required: draft",
    ]);
    expect(await drafted(object({ name: text }, required), object({ name: text }))).toEqual([
      "behaviour note do-name-other",
    ]);
    expect(await drafted(object({ name: text }), object({ name: text }, required), { response: true })).toEqual([]);
  });

  test("below arrays, choices, all of several, and open keys", async () => {
    const before = object({
      list: { type: "array", items: object({ order_id: text }) },
      any: { anyOf: [object({ old_key: text }), { type: "null" }] },
      all: { allOf: [object({ a: text }), object({ b: { type: "integer" } })] },
      map: { type: "object", additionalProperties: object({ count: { type: "integer" } }) },
    });
    const after = object({
      list: { type: "array", items: object({ id: text }) },
      any: { oneOf: [object({ new_key: text })] },
      all: { allOf: [object({ a: text, b: text })] },
      map: { type: "object", additionalProperties: object({ count: text }) },
    });
    expect(await drafted(before, after)).toEqual([
      "rename review do-list-order-id-renamed: draft",
      "rename review do-any-old-key-renamed: draft",
      "retype manual do-all-b-other-type: draft",
      "retype manual do-map-key-count-other-type: draft",
    ]);
  });

  test("a renamed object takes its fields along", async () => {
    const before = object({ page_filter: object({ order_name: text, tags: { type: "array", items: text } }) });
    const after = object({ filter: object({ name: text, tags: { type: "array", items: text } }) });
    expect(await drafted(before, after)).toEqual([
      "rename review do-page-filter-renamed: draft",
      "rename review do-filter-order-name-renamed: draft",
    ]);
  });

  test("read-only ones are no parameters, write-only ones are not returned", async () => {
    const before = object({ made: { ...text, readOnly: true }, secret: { ...text, writeOnly: true } });
    expect(await drafted(before, object({ secret: { ...text, writeOnly: true } }))).toEqual([]);
    expect(await drafted(before, object({ made: { ...text, readOnly: true } }), { response: true })).toEqual([]);
  });

  test("schemas that hold each other", async () => {
    const schemas = {
      A: object({ b: { $ref: "#/components/schemas/B" }, name: text }),
      B: object({ a: { $ref: "#/components/schemas/A" } }),
    };
    const answer = object({ a: { $ref: "#/components/schemas/A" } });
    const later = { ...schemas, A: object({ b: { $ref: "#/components/schemas/B" } }) };
    const { folder } = await importTexts(spec("1.0", {}, answer, schemas), spec("1.1", {}, answer, later));
    expect(changesOf(folder)).toEqual(["remove manual a-name-removed: draft"]);
  });

  test("in other files", async () => {
    const files = {
      "a.yaml": spec("1.0", { $ref: "fields.yaml#/old" }),
      "b.yaml": spec("1.1", { $ref: "fields.yaml#/new" }),
      "fields.yaml":
        "old: { type: object, properties: { order_id: { type: string } } }\nnew: { type: object, properties: { id: { type: string } } }\n",
    };
    const { folder, error } = await importFiles(files);
    expect([error, changesOf(folder)]).toEqual(["", ["rename review do-order-id-renamed: draft"]]);
  });
});

describe("what is refused", () => {
  test.each([
    ["YAML with a fault", "openapi: 3.0.3\n  info: x\n", /^.*b\.yaml:2:7: bad indentation/m],
    [
      "another form",
      NEW.replace("type: boolean", "type: bool").replace("[open, closed]", "7"),
      /b\.yaml:25:67: Expected type `array` but got `integer`/,
    ],
    ["a reference that leads nowhere", NEW.replaceAll("/Customer", "/Client"), /b\.yaml:\d+:\d+: Can't resolve \$ref/],
    [
      "a reference to the network",
      NEW.replaceAll("#/components/schemas/Customer", "https://127.0.0.1:9/customer.yaml"),
      /b\.yaml:\d+:\d+: Can't resolve \$ref: it is not in a file here/,
    ],
    [
      "Swagger 2",
      'swagger: "2.0"\ninfo: { title: x, version: "1" }\npaths: {}\n',
      /b\.yaml:1:1: this is no OpenAPI description of version 3/,
    ],
    ["something else", "hello: 1\n", /b\.yaml:1:1: this is no OpenAPI description/],
    ["the same version", OLD, /b\.yaml:2:\d+: 1\.0 is not newer than 1\.0, the version of a\.yaml/],
    ["no version", OLD.replace("1.0.3", "next"), /b\.yaml:2:\d+: "next" is no version/],
    [
      "another way to count",
      NEW.replace("1.1.0", "2026-03-31").replace("/v1.1", "/"),
      /1\.0 and 2026-03-31 are counted in two ways/,
    ],
    [
      "paths with parameters alone",
      spec("1.1", {}).replace('"/do"', '"/do/{id}"'),
      /b\.yaml has no operation that rules can name/,
    ],
  ])("%s", async (_, later, message) => {
    const { folder, code, error } = await importTexts(OLD, later);
    expect(code).toBe(2);
    expect(error).toMatch(message);
    expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "b.yaml"]);
  });

  test("a file that isn't there", async () => {
    const folder = writeFolder({ "a.yaml": OLD });
    const { code, error } = await runCli(folder, ["rules", "import", "--from", "a.yaml", "--to", "none.yaml"]);
    expect([code, error]).toEqual([2, expect.stringContaining("none.yaml can't be read")]);
  });
});

describe("the next version", () => {
  test("is one more file, where the pack ends at the first description", async () => {
    const { folder } = await importTexts(OLD, NEW);
    const last = writeFolder({ "c.yaml": NEW.replaceAll("1.1", "1.2").replace("channel: {", "medium: {") });
    const pack = join(folder, "chatshift-pack-shop");
    const { code, out } = await runCli(folder, [
      "rules",
      "import",
      pack,
      "--from",
      "b.yaml",
      "--to",
      join(last, "c.yaml"),
    ]);
    expect([code, out]).toEqual([1, expect.stringContaining("chatshift-pack-shop: wrote 1.2.yaml")]);
    expect(packIn(folder).versions.map(({ version }) => version)).toEqual(["1.0", "1.1", "1.2"]);
    const again = await runCli(folder, ["rules", "import", "--from", "a.yaml", "--to", "b.yaml"]);
    expect([again.code, again.error]).toEqual([2, expect.stringContaining("has rules up to 1.2, and --from is 1.0")]);
  });

  test("is counted by day where the description says so", async () => {
    const dated = (day: string): string => OLD.replace("1.0.3", day).replace("/v1.0", "/shop");
    const { folder } = await importTexts(dated("2026-01-31"), dated("2026-03-31").replace("page_limit", "limit"));
    const { api, versions } = packIn(folder);
    expect([api.versions, api.urls.unversioned, versions.length]).toEqual(["date", ["/shop/{method}"], 2]);
    expect(existsSync(join(folder, "chatshift-pack-shop/2026-03-31.yaml"))).toBe(true);
  });
});

test("`rules check` lists drafts, and a draft can't be safe", async () => {
  const { folder } = await importTexts(OLD, NEW);
  const pack = join(folder, "chatshift-pack-shop");
  const checked = await runCli(folder, ["rules", "check", pack]);
  expect([checked.code, checked.out]).toEqual([1, expect.stringContaining("6 drafts to confirm:\n")]);
  const step = readFileSync(join(pack, "1.1.yaml"), "utf8");
  const files = Object.fromEntries(readdirSync(pack).map((name) => [name, readFileSync(join(pack, name), "utf8")]));
  const right = writeFolder({ ...files, "1.1.yaml": step.replace(/^ +draft: .*\n/gm, "") });
  expect((await runCli(right, ["rules", "check", "."])).code).toBe(0);
  const wrong = writeFolder({ ...files, "1.1.yaml": step.replace("tier: review", "tier: safe") });
  const refused = await runCli(wrong, ["rules", "check", "."]);
  expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("a draft can't be safe")]);
});
