/** The fake against the reference facts: it refuses and answers what each version's pages say. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { compareVersions, toVersion, type Version } from "../../src/version.js";
import { VERSIONS } from "../facts/packs.js";
import { readFacts, type MethodFacts } from "../facts/reference.js";
import { allSurfaces } from "../../fake/apis.js";
import { implemented } from "../../fake/agent-api.js";
import { askWeb, hearWebhooks, Rtm, toBody } from "./ask.js";
import { EVERYTHING } from "./everything.js";
import { isList, isObject, list, object, text, type Json, type JsonObject } from "../../fake/json.js";
import { since } from "../../fake/render.js";
import { Fake } from "../../fake/server.js";

const surfaces = allSurfaces();
const versions = VERSIONS.map((version) => toVersion(version));
const LOGIN = { token: "Bearer token" };

let fake: Fake;
let port: number;
beforeEach(async () => {
  fake = new Fake(surfaces);
  port = await fake.start();
});
afterEach(() => fake.stop());

test("it carries out every method of every version", () => {
  const pack = loadBuiltinPack("agent-chat");
  const all = new Set(
    pack.versions.flatMap(({ version }) =>
      pack
        .surface(version)
        .all("method")
        .map((one) => one.name),
    ),
  );
  expect([...all].filter((name) => !implemented.includes(name))).toEqual([]);
});

describe.each(versions)("at %s it refuses", (version) => {
  const facts = readFacts("agent-chat", version);
  const methods = Object.entries(facts.methods);
  const ask = async (action: string, payload: JsonObject): Promise<string | undefined> =>
    (await askWeb(port, version, action, toBody(version, payload))).refusal;
  const webMethods = methods.filter(([, { transports }]) => transports.includes("web"));

  test("methods of other versions", async () => {
    const others = implemented.filter((name) => !(name in facts.methods) && name !== "get_license_info");
    for (const name of others) expect.soft(await ask(name, {}), name).toMatch(/^Invalid action/);
  });

  test("methods on a transport that they don't have", async () => {
    for (const [name, { transports }] of methods) {
      if (!transports.includes("web")) expect.soft(await ask(name, {}), name).toMatch(/isn't available on web/);
    }
    const rtm = await Rtm.open(port, version);
    await rtm.ask("login", LOGIN);
    for (const [name, { transports }] of methods) {
      if (transports.includes("rtm")) continue;
      expect.soft((await rtm.ask(name, {})).refusal, name).toMatch(/isn't available on rtm/);
    }
    rtm.close();
  });

  test("parameters that no page lists", async () => {
    for (const [name, { request }] of webMethods) {
      if (Object.keys(request).length === 0) continue;
      expect
        .soft(await ask(name, { ...sample(request), nonsense: 1 }), name)
        .toMatch(/Unknown parameter \S+\.nonsense/);
    }
  });

  test("calls without what is required", async () => {
    for (const [name, { request }] of webMethods) {
      for (const path of requiredOf(request)) {
        expect
          .soft(await ask(name, sample(request, path)), `${name} without ${path}`)
          .toContain(`Missing parameter ${name}.${path}`);
      }
    }
  });

  test("values that are not among the listed ones", async () => {
    for (const [name, method] of webMethods) {
      for (const path of Object.keys(method.values ?? {}).filter((one) => !one.includes("."))) {
        const refusal = await ask(name, { ...sample(method.request), [path]: "nonsense" });
        expect.soft(refusal, `${name}.${path}`).toMatch(/must be one of/);
      }
    }
  });
});

/** The top-level parameters that a method must be given. */
function requiredOf(request: MethodFacts["request"]): readonly string[] {
  return Object.entries(request)
    .filter(([path, type]) => !path.includes(".") && type.endsWith("!"))
    .map(([path]) => path);
}

/** A payload with what is required, of the right types, but for one. */
function sample(request: MethodFacts["request"], without?: string): JsonObject {
  const value = (type: string): Json => {
    if (/^(array|\[\])/.test(type)) return [];
    if (type.startsWith("object")) return {};
    if (/^(number|int)/.test(type)) return 1;
    return type.startsWith("bool") ? true : "x";
  };
  return Object.fromEntries(
    requiredOf(request)
      .filter((path) => path !== without)
      .map((path) => [path, value(request[path] ?? "")]),
  );
}

describe.each(versions)("at %s it tells", (version) => {
  const facts = readFacts("agent-chat", version);
  const isOld = !since(version, "3.2");

  test("pushes as the pages have them", async () => {
    const rtm = await Rtm.open(port, version);
    await rtm.ask("login", LOGIN);
    await fake.tell(EVERYTHING, undefined);
    rtm.close();
    expect(rtm.pushes.length).toBeGreaterThan(20);
    for (const { name, payload } of rtm.pushes) {
      const known = facts.pushes[name];
      expect.soft(known, name).toBeDefined();
      expect.soft(strange(known ?? {}, payload), name).toEqual([]);
    }
    expect([...fake.faults]).toEqual([]);
  });

  test("webhooks by the names of the pages", async () => {
    const heard = await hearWebhooks(fake, version, (listener) => fake.tell(EVERYTHING, listener));
    expect(heard.length).toBeGreaterThan(8);
    const known = surfaces("configuration", version)
      ?.all("webhook")
      .map(({ name }) => name);
    for (const webhook of heard) expect(known).toContain(webhook["action"]);
    expect(heard[0]).toHaveProperty(since(version, "3.1") ? "payload" : "data");
    expect(heard[0]).toHaveProperty(since(version, "3.4") ? "organization_id" : "license_id");
    expect([...fake.faults]).toEqual([]);
  });

  test("answers as the pages have them", async () => {
    const { nora, late } = fake.shop.chats;
    const chat_id = nora?.id ?? "";
    const asked: readonly (readonly [string, JsonObject])[] = [
      [isOld ? "get_chats_summary" : "list_chats", { limit: 2 }],
      [isOld ? "get_archives" : "list_archives", {}],
      [isOld ? "get_chat_threads" : "get_chat", { chat_id }],
      ["list_threads", { chat_id: late?.id ?? "" }],
      ["get_customer", { [since(version, "3.3") ? "id" : "customer_id"]: fake.shop.customers["nora"]?.id ?? "" }],
      ["get_customers", {}],
      ["list_customers", {}],
      ["send_event", { chat_id, event: { type: "message", text: "x", [audience(version)]: "all" } }],
      ["start_chat", { chat: {} }],
      ["list_agents_for_transfer", { chat_id }],
      ["list_routing_statuses", {}],
      ["create_customer", { name: "Rita" }],
    ];
    for (const [name, payload] of asked.filter(([method]) => method in facts.methods)) {
      const { body, refusal } = await askWeb(port, version, name, toBody(version, payload));
      expect.soft(refusal, name).toBeUndefined();
      expect.soft(strange(facts.methods[name]?.response ?? {}, body), name).toEqual([]);
    }
    expect([...fake.faults]).toEqual([]);
  });
});

function audience(version: Version): string {
  return since(version, "3.4") ? "visibility" : "recipients";
}

/** First steps of an answer or push that the page doesn't have; pages that give a whole structure allow any. */
function strange(known: Readonly<Record<string, string>>, value: Json): readonly string[] {
  if (Object.keys(known).some((path) => path === "." || path === "[]")) return [];
  const first = new Set(Object.keys(known).map((path) => path.replace(/^\[\]\./, "").split(/[.[]/)[0] ?? ""));
  const items = isList(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
  return [...new Set(items.flatMap((item) => Object.keys(item)))].filter((key) => !first.has(key));
}

describe("it is one world at every version", () => {
  /** Texts of a chat, read as a client of that version would. */
  async function read(version: Version): Promise<readonly string[]> {
    const isOld = !since(version, "3.2");
    const chat_id = fake.shop.chats["nora"]?.id ?? "";
    const { body } = await askWeb(port, version, isOld ? "get_chat_threads" : "get_chat", toBody(version, { chat_id }));
    const chat = isObject(body) ? body : {};
    const thread = isOld ? list(object(chat, "chat"), "threads")[0] : chat["thread"];
    return list(isObject(thread) ? thread : {}, "events")
      .filter(isObject)
      .map((event) => `${text(event, audience(version)) ?? ""}: ${text(event, "text") ?? ""}`);
  }

  test.each(versions)("%s reads the same", async (version) => {
    expect(await read(version)).toEqual([
      "all: Welcome to the shop",
      "agents: A regular customer",
      "all: Do you have these shoes in 42?",
    ]);
  });
});

describe("it minds how a request comes", () => {
  const v = toVersion;

  test("3.0 wants the payload in the body's payload, later versions take it bare", async () => {
    expect((await askWeb(port, v("3.0"), "get_chats_summary", {})).refusal).toContain("{payload, author_id}");
    expect((await askWeb(port, v("3.0"), "get_chats_summary", { payload: {} })).refusal).toBeUndefined();
    expect((await askWeb(port, v("3.1"), "get_chats_summary", {})).refusal).toBeUndefined();
  });

  test("X-Author-Id speaks for a bot until 3.5", async () => {
    const as = { headers: { "X-Author-Id": "bot-7" } };
    expect((await askWeb(port, v("3.5"), "list_chats", {}, as)).refusal).toBeUndefined();
    expect((await askWeb(port, v("3.6"), "list_chats", {}, as)).refusal).toContain("X-Author-Id");
  });

  test("a URL without a version takes it from the header; none or an unknown one is refused", async () => {
    const path = "/agent/action/list_chats";
    const at = (version: string): Promise<{ refusal: string | undefined }> =>
      askWeb(port, v("3.3"), "list_chats", {}, { path, headers: { "X-API-Version": version } });
    expect((await at("3.3")).refusal).toBeUndefined();
    expect((await at("3.9")).refusal).toContain("No such version");
    expect((await askWeb(port, v("3.9"), "list_chats", {})).refusal).toContain("No such version");
  });

  test("a socket wants a login first, and no request below its version", async () => {
    const rtm = await Rtm.open(port, v("3.4"));
    expect((await rtm.ask("list_chats", {})).refusal).toBe("Not logged in");
    await rtm.ask("login", LOGIN);
    expect((await rtm.ask("list_chats", {}, { version: "3.3" })).refusal).toContain("3.3 on a connection at 3.4");
    expect((await rtm.ask("list_chats", {}, { version: "3.5" })).refusal).toBeUndefined();
    rtm.close();
  });

  test("from 3.3 a page's id stands alone", async () => {
    for (const version of versions.filter((one) => compareVersions(one, v("3.2")) >= 0)) {
      const { body } = await askWeb(port, version, "list_chats", { limit: 1 });
      const page_id = isObject(body) ? (text(body, "next_page_id") ?? "") : "";
      const { refusal } = await askWeb(port, version, "list_chats", { page_id, limit: 1 });
      expect(refusal === undefined, version).toBe(version === "3.2");
    }
  });

  test("from 3.4 the requester must be in the chat, or say that it doesn't matter", async () => {
    const id = fake.shop.chats["otto"]?.id ?? "";
    expect((await askWeb(port, v("3.3"), "deactivate_chat", { id })).refusal).toBeUndefined();
    const again = new Fake(surfaces);
    const other = await again.start();
    expect((await askWeb(other, v("3.4"), "deactivate_chat", { id })).refusal).toContain("not a user of the chat");
    const { refusal } = await askWeb(other, v("3.4"), "deactivate_chat", { id, ignore_requester_presence: true });
    expect(refusal).toBeUndefined();
    await again.stop();
  });
});
