/** The APIs whose world the fake doesn't keep: as strict as their surfaces, answered from them. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { allSurfaces, APIS, type ApiName } from "../../fake/apis.js";
import { isObject, text, type Json, type JsonObject } from "../../fake/json.js";
import { strangePaths } from "../../fake/check.js";
import { sampleOf } from "../../fake/sample.js";
import { Fake } from "../../fake/server.js";
import { answerSibling } from "../../fake/sibling-api.js";
import type { Surface } from "../../src/model.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { toVersion } from "../../src/version.js";

const SIBLINGS: readonly ApiName[] = ["customer", "configuration", "reports"];
const surfaces = SIBLINGS.flatMap((api) => {
  const pack = loadBuiltinPack(APIS[api]);
  return pack.versions.map(({ version }) => ({ api, version, surface: pack.surface(version) }));
});

/** What every call has in its query. */
function commonQuery(surface: Surface): URLSearchParams {
  const envelope = surface.all("envelope").find(({ name }) => name === "query");
  const names = envelope === undefined ? [] : surface.children(envelope).map(({ name }) => name);
  return new URLSearchParams(names.map((name) => [name, "7"]));
}

describe.each(surfaces)("$api at $version", ({ surface }) => {
  const asks = surface.all("method").flatMap((node) => {
    const method = surface.method(node.name);
    const [transport] = method?.transports ?? [];
    if (method === undefined || transport === undefined) return [];
    const request = surface.child(method, "request");
    const payload = request && sampleOf({ surface, transport, direction: "request" }, request);
    return [{ action: node.name, transport, payload: isObject(payload) ? payload : {} }];
  });
  const ask = ({ action, transport, payload }: (typeof asks)[number]): Json =>
    answerSibling({ surface, transport, action, payload, query: commonQuery(surface), isGet: false });

  test("takes what a method has, and answers in its form", () => {
    const strange = asks.flatMap((one) => strangePaths(surface, `method:${one.action}.response`, ask(one)));
    expect(strange).toEqual([]);
  });

  test("refuses a parameter that the version doesn't have", () => {
    const listed = asks.filter(({ action }) =>
      surface.all("method").some((one) => one.name === action && hasList(one)),
    );
    for (const one of listed)
      expect(() => ask({ ...one, payload: { ...one.payload, no_such_thing: 1 } })).toThrow("no_such_thing");
  });

  /** A list that stands for any name takes it. */
  function hasList(node: Parameters<Surface["child"]>[0]): boolean {
    const request = surface.child(node, "request");
    return request?.isListed === true && surface.children(request).every(({ name }) => !name.startsWith("<"));
  }
});

describe("over the wire", () => {
  let fake: Fake;
  let port: number;
  beforeEach(async () => {
    fake = new Fake(allSurfaces());
    port = await fake.start();
  });
  afterEach(() => fake.stop());

  const post = async (path: string, body: JsonObject): Promise<{ status: number; body: unknown }> => {
    const headers = { Authorization: "Bearer x", "Content-Type": "application/json" };
    const url = `http://127.0.0.1:${String(port)}${path}`;
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };

  test("a customer's call has the tenant of its version in the query", async () => {
    const call = async (version: string, query: string): Promise<number> =>
      (await post(`/v${version}/customer/action/list_chats${query}`, {})).status;
    expect(await call("3.3", "?license_id=100")).toBe(200);
    expect(await call("3.3", "?organization_id=o")).toBe(400);
    expect(await call("3.6", "?organization_id=o")).toBe(200);
    expect(await call("3.6", "")).toBe(400);
    expect(fake.refused.map(({ refused }) => refused)).toEqual([
      "Missing query parameter license_id at 3.3",
      "Missing query parameter organization_id at 3.6",
    ]);
  });

  test("a report's name has two segments", async () => {
    expect((await post("/v3.6/reports/chats/total_chats", {})).status).toBe(200);
    expect((await post("/v3.6/reports/chats/no_such", {})).status).toBe(400);
  });

  test("a webhook that is registered is sent", async () => {
    const body = { action: "incoming_event", url: "http://x/hooks", secret_key: "s", owner_client_id: "c" };
    expect((await post("/v3.6/configuration/action/register_webhook", body)).status).toBe(400);
    expect((await post("/v3.6/configuration/action/register_webhook", { ...body, type: "license" })).status).toBe(200);
    expect(fake.isRegistered).toBe(true);
  });

  test("a customer's socket is told what its calls cause, and what a story says", async () => {
    const heard: string[] = [];
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/v3.6/customer/rtm/ws?organization_id=o`);
    socket.on("message", (data: Buffer) => {
      const message: unknown = JSON.parse(data.toString());
      if (isObject(message)) heard.push(`${text(message, "type") ?? ""} ${text(message, "action") ?? ""}`);
    });
    await new Promise((resolve) => socket.once("open", resolve));
    const send = (action: string, payload: JsonObject): void => {
      socket.send(JSON.stringify({ action, payload }));
    };
    send("login", { token: "t" });
    send("send_event", { chat_id: "c", event: { type: "message", text: "Hi" } });
    await fake.quiet();
    await fake.tell([{ do: "customer-push", name: "chat_deactivated" }], undefined);
    expect(heard).toEqual(
      expect.arrayContaining(["response login", "response send_event", "push incoming_event", "push chat_deactivated"]),
    );
    expect(fake.refused).toEqual([]);
    socket.close();
  });

  test("what goes by another name has the same value at every version", () => {
    const read = (version: string): unknown =>
      answerSibling({
        surface: loadBuiltinPack("configuration").surface(toVersion(version)),
        transport: "web",
        action: version === "3.2" ? "list_registered_webhooks" : "list_webhooks",
        payload: version === "3.2" ? {} : { owner_client_id: "c" },
        query: new URLSearchParams(),
        isGet: false,
      });
    expect(JSON.stringify(read("3.2"))).toContain('"webhook_id":"webhook_id"');
    expect(JSON.stringify(read("3.6"))).toContain('"id":"webhook_id"');
  });
});
