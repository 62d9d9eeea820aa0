/** surface, plan, explain and rules, over the pack that comes with chatshift. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { coverageTable, toCoverage } from "../../src/report/coverage.js";
import { STATUSES } from "../../src/change.js";
import { CHECKS } from "../../src/model.js";
import { builtinIds, loadBuiltinPack } from "../../src/rules/builtin.js";
import { runCli, type Result } from "../cli/run-cli.js";
import { API, baseline, change, step, writeFolder } from "./small-pack.js";

const cwd = mkdtempSync(join(tmpdir(), "chatshift-commands-"));
const run = (...args: readonly string[]): Promise<Result> => runCli(cwd, args);

const coverageSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      changes: z.array(
        z.strictObject({ id: z.string(), kind: z.string(), tier: z.string(), why: z.string().optional() }),
      ),
    }),
  ),
});
const methodSchema = z.looseObject({
  title: z.string(),
  transports: z.array(z.string()),
  scopes: z.union([z.array(z.string()), z.strictObject({ web: z.array(z.string()), rtm: z.array(z.string()) })]),
  request: z.record(z.string(), z.looseObject({ type: z.string(), required: z.boolean() })),
  response: z.record(z.string(), z.string()),
  push: z.array(z.string()),
  webhook: z.array(z.string()),
});
const surfaceSchema = z.looseObject({
  api: z.literal("agent-chat"),
  version: z.string(),
  status: z.enum(STATUSES),
  methods: z.record(z.string(), methodSchema),
  pushes: z.record(z.string(), z.record(z.string(), z.string())),
  webhooks: z.array(z.string()),
  structures: z.record(z.string(), z.record(z.string(), z.string())),
});
const planSchema = z.looseObject({
  schema: z.literal(1),
  from: z.string(),
  to: z.string(),
  names: z.array(z.looseObject({ from: z.string(), to: z.array(z.string()), tier: z.string() })),
  byTier: z.record(z.string(), z.array(z.looseObject({ fullId: z.string() }))),
  outside: z.array(z.looseObject({ text: z.string() })),
});

describe("surface", () => {
  test("as JSON, in the form of reference pages", async () => {
    const { code, out, error } = await run("surface", "3.3", "--api", "agent-chat", "--format", "json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const { methods, pushes, webhooks, structures } = surfaceSchema.parse(JSON.parse(out));
    expect(methods["deactivate_chat"]).toMatchObject({
      transports: ["web", "rtm"],
      request: { id: { type: "string", required: true } },
    });
    expect(methods["close_thread"]).toBeUndefined();
    expect(methods["list_archives"]?.scopes).toEqual({
      web: ["chats--all:ro", "chats--access:ro"],
      rtm: ["chats--all:ro", "chats--access:ro", "chats--my:ro"],
    });
    expect(methods["list_chats"]?.response).toMatchObject({
      chats_summary: "array",
      "chats_summary[]": "ref:chat_summary",
    });
    expect(methods["unfollow_chat"]?.["transport_only"]).toEqual({ request: {}, response: { chat_id: ["rtm"] } });
    expect(pushes["chat_deactivated"]).toMatchObject({ chat_id: "string" });
    expect(webhooks).toEqual([]);
    expect(structures["event"]).toMatchObject({ recipients: "string" });
  });

  test("webhooks are of the API that registers them", async () => {
    const { out } = await run("surface", "3.3", "--api", "configuration", "--format", "json");
    expect(z.looseObject({ webhooks: z.array(z.string()) }).parse(JSON.parse(out)).webhooks).toContain("incoming_chat");
  });

  test("as text", async () => {
    const { out } = await run("surface", "v3.1", "--api", "agent-chat");
    expect(out).toMatch(/^LiveChat Agent Chat API 3\.1 {2}gone, released 2019-09-17\n/);
    expect(out).toMatch(/ {2}close_thread {2}Close Thread · web, rtm\n(.*\n)*? {6}chat_id \*/);
  });

  test("of a version that there is not", async () => {
    const { code, out, error } = await run("surface", "3.9");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe(
      "chatshift: there is no version 3.9 of the LiveChat Agent Chat API\nVersions: 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7 (preview).\n",
    );
  });
});

describe("plan", () => {
  test("as JSON: names as they are in the end, changes by tier", async () => {
    const { code, out } = await run("plan", "--api=agent-chat", "--from", "3.1", "--to", "3.6", "--format", "json");
    expect(code).toBe(0);
    const guide = planSchema.parse(JSON.parse(out));
    const now = new Map(guide.names.map(({ from, to }) => [from, to]));
    expect(now.get("method:close_thread")).toEqual(["method:deactivate_chat"]);
    expect(now.get("method:close_thread.request.chat_id")).toEqual(["method:deactivate_chat.request.id"]);
    expect(now.get("push:access_granted")).toEqual(["push:chat_access_updated"]);
    const ids = (tier: string): readonly string[] => (guide.byTier[tier] ?? []).map(({ fullId }) => fullId);
    expect(ids("safe")).toContain("agent-chat/3.3/chat-id-is-id");
    expect(ids("manual")).toContain("agent-chat/3.6/list-customers-removed");
    // Renamed in 3.2 and gone since 3.4: the rename is not told.
    expect(ids("safe")).not.toContain("agent-chat/3.2/grant-access-renamed");
    expect(guide.outside.length).toBeGreaterThan(0);
  });

  test("as Markdown and as text they tell the same changes; the target is the newest stable version", async () => {
    const [json, markdown, text] = await Promise.all(
      ["json", "markdown", "text"].map((format) =>
        run("plan", "--api=agent-chat", "--from", "3.4", "--format", format),
      ),
    );
    const guide = planSchema.parse(JSON.parse(json?.out ?? ""));
    expect(guide.to).toBe(loadBuiltinPack("agent-chat").newestStable);
    const ids = Object.values(guide.byTier)
      .flat()
      .map(({ fullId }) => fullId);
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      expect(markdown?.out).toContain(`\`${id}\``);
      expect(text?.out).toContain(id);
    }
  });

  test("backwards, or without a start", async () => {
    const back = await run("plan", "--from", "3.6", "--to", "3.1");
    expect(back).toMatchObject({ code: 2, out: "" });
    expect(back.error).toMatch(/^chatshift: 3\.6 is newer than 3\.1\n/);
    expect(await run("plan", "--to", "3.1")).toMatchObject({ code: 2, out: "" });
  });
});

describe("explain", () => {
  test("a change, by its whole id; by version and name, or by name, in all APIs", async () => {
    const [whole, other, short, name] = await Promise.all(
      [
        "agent-chat/3.2/close-thread-renamed",
        "customer-chat/3.2/close-thread-renamed",
        "3.2/close-thread-renamed",
        "close-thread-renamed",
      ].map((id) => run("explain", id)),
    );
    expect(whole?.code).toBe(0);
    expect(whole?.out).toMatch(/^agent-chat\/3\.2\/close-thread-renamed\n/);
    expect(whole?.out).toContain("rename: the same thing under another name");
    expect(whole?.out).toContain("3.2/Chats/7");
    expect(short?.out).toBe(`${whole?.out ?? ""}\n${other?.out ?? ""}`);
    expect(name?.out).toBe(short?.out);
  });

  test("every check can be explained, by the id that findings have", async () => {
    for (const check of CHECKS) {
      const { code, out } = await run("explain", `agent-chat/${check}`);
      expect(code, check).toBe(0);
      expect(out).toContain(`agent-chat/${check}\n`);
    }
  });

  test("every change can be explained", async () => {
    for (const { fullId } of builtinIds().flatMap((id) => loadBuiltinPack(id).changes)) {
      const { code, out } = await run("explain", fullId);
      expect([fullId, code]).toEqual([fullId, 0]);
      expect(out.startsWith(`${fullId}\n`)).toBe(true);
    }
  });

  test("the life of a parameter, whose method was renamed before it", async () => {
    const { out } = await run("explain", "method:close_thread.request.chat_id");
    const [agent = "", customer = ""] = out.split("LiveChat Customer Chat API");
    expect(customer).toContain("customer-chat/3.3/deactivate-chat-id");
    expect(agent.split("\n").filter((line) => /^ {2}3/.test(line))).toEqual([
      "  3.0   there from the start (string, required)",
      "  3.2   is now `chat_id` of `deactivate_chat`",
      "  3.3   renamed to `id` of `deactivate_chat`",
      "  3.7   still there, as `id` of `deactivate_chat` (method:deactivate_chat.request.id)",
    ]);
    expect((await run("explain", "close_thread.chat_id")).out).toBe(out);
  });

  test("one name, two lives; a version says which", async () => {
    const both = (await run("explain", "push:agent_updated")).out;
    expect(both).toContain("renamed to push `routing_status_set`");
    expect(both).toContain("  3.4   new\n");
    const old = (await run("explain", "push:agent_updated@3.1")).out;
    expect(old).toContain("renamed to push `routing_status_set`");
    expect(old).not.toContain("  3.4   new\n");
  });

  test("who carries on is told as well", async () => {
    const { out } = await run("explain", "push:customer_visit_ended");
    expect(out).toContain("replaced by push `customer_left` and push `customer_transferred`");
    expect(out).toContain("\npush `customer_left`  push:customer_left\n");
  });

  test("an unknown one, with the nearest", async () => {
    const misspelt = await run("explain", "clos_thread");
    expect(misspelt).toMatchObject({ code: 2, out: "" });
    expect(misspelt.error).toContain("Did you mean close_thread?");
    expect((await run("explain", "agent-chat/3.2/close-thread")).error).toContain(
      "agent-chat/3.2/close-thread-renamed",
    );
    expect((await run("explain", "method:close_thread.request.chatid")).error).toContain(
      "method:close_thread.request.chat_id",
    );
    expect((await run("explain", "xyzzyqwertz")).error).toContain("Known are ids of changes");
  });
});

describe("rules", () => {
  test("check, of our own pack and of another's", async () => {
    expect(await run("rules", "check")).toMatchObject({ code: 0, error: "" });
    const folder = writeFolder({ "api.yaml": API, "1.0.yaml": baseline("") });
    expect(await run("rules", "check", folder)).toMatchObject({
      code: 0,
      out: "shop: 1.0 to 1.0, 0 changes; no faults\n",
    });
  });

  test("check, of a broken one: every fault on stderr, without a stack trace", async () => {
    const broken = change("a", "remove", "at: [method:x]") + change("b", "remove", "at: [method:y]");
    const folder = writeFolder({ "api.yaml": API, "1.0.yaml": baseline(""), "1.1.yaml": step("1.1", broken) });
    const { code, out, error } = await run("rules", "check", folder);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(
      /1\.1\.yaml:4:\d+: there is no method:x in 1\.1\n.*1\.1\.yaml:5:\d+: there is no method:y in 1\.1\n/,
    );
    expect(error).not.toMatch(/^\s+at /m);
    expect(await run("rules", "check", join(folder, "nothing"))).toMatchObject({ code: 2, out: "" });
  });

  test("coverage: every item of the changelog, headings by their sub-items", async () => {
    const { code, out } = await run("rules", "coverage", "--api", "agent-chat", "--format", "json");
    expect(code).toBe(0);
    const { items } = coverageSchema.parse(JSON.parse(out));
    expect(items).toHaveLength(160);
    expect(items.filter(({ changes }) => changes.length === 0)).toEqual([]);
    const heading = items.find(({ id }) => id === "3.2/Chats/2");
    const below = items.filter(({ id }) => id.startsWith("3.2/Chats/2."));
    expect(below.length).toBeGreaterThan(1);
    for (const { changes } of below) expect(heading?.changes).toEqual(expect.arrayContaining([...changes]));
  });

  test("coverage as text and Markdown has the tables", async () => {
    const table = coverageTable(loadBuiltinPack("agent-chat"));
    expect((await run("rules", "coverage", "--format", "markdown")).out).toContain(table);
    const { out } = await run("rules", "coverage");
    for (const { id } of toCoverage(loadBuiltinPack("agent-chat")).items) expect(out).toContain(`${id}\n`);
    expect(table).toContain(`| all | 160 of 160 | ${loadBuiltinPack("agent-chat").changes.length} |`);
  });
});
