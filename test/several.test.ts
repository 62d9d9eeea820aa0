/** Programs that call several APIs: each call goes by the rules of its own. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Surface, SurfaceNode } from "../src/model.js";
import { toVersion } from "../src/version.js";
import { builtinLibrary } from "../src/packs/builtin.js";
import { builtinIds, loadBuiltinPack } from "../src/rules/builtin.js";
import { ApiPack } from "../src/rules/pack.js";
import { loadPackRules } from "../src/rules/load.js";
import { API, baseline, step, change, writeFolder } from "./rules/small-pack.js";
import { lintFiles, upgradeFiles } from "./support/memory.js";

const FOUR = `\
const BASE = "https://api.livechatinc.com/v3.3";
const call = (path, payload) => fetch(\`\${BASE}/\${path}\`, { method: "POST", body: JSON.stringify(payload) });

export const follow = (id) => call("agent/action/follow_chat", { id });
export const bots = () => call("configuration/action/list_bots", {});
export const typing = (chat_id) => call("customer/action/send_typing_indicator", { chat_id, is_typing: true });
export const totals = () => call("reports/chats/total_chats", { filters: {} });
`;

describe("a program that calls four APIs through one helper and one base", () => {
  it("is moved in one run, its version once", () => {
    const { files, outcome } = upgradeFiles(new Map([["a.js", FOUR]]), { to: "3.6", review: true });
    expect(files.get("a.js")).toContain('"https://api.livechatinc.com/v3.6"');
    expect(outcome.reported.filter(({ finding }) => finding.kind === "version")).toHaveLength(1);
    expect(outcome.reported.filter(({ finding }) => finding.kind === "neighbour")).toEqual([]);
  });

  it("becomes what README.md shows", () => {
    const readme = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8");
    const rows = [...readme.matchAll(/^\|[^|`]+\| `(call\(.*?\))` \| `(call\(.*?\))` \|$/gm)];
    const head = FOUR.slice(0, FOUR.indexOf("\n\n")).replace("v3.3", "v3.2");
    const code = `${head}\nexport const all = (chat_id, group_id, type, text, properties) => [\n${rows.map(([, before]) => `  ${before},\n`).join("")}];\n`;
    const { files } = upgradeFiles(new Map([["a.js", code]]), { to: "3.6", review: true });
    expect(rows).toHaveLength(4);
    expect(files.get("a.js")).toBe(
      rows.reduce((text, [, before = "", after = ""]) => text.replace(before, after), code.replace("v3.2", "v3.6")),
    );
  });

  it("tells of an API whose rules begin later", () => {
    const { reported } = lintFiles(new Map([["a.js", FOUR.replace("v3.3", "v3.1")]]), { to: "3.6" });
    const told = reported.filter(({ finding }) => finding.id === "reports/unknown-version");
    expect(told.map(({ finding }) => finding.message)).toEqual(["LiveChat Reports API has no version 3.1."]);
  });
});

describe("a library of chosen packs", () => {
  const handler =
    'app.post("/hook", (req, res) => { if (req.body.action === "incoming_chat_thread") open(req.body); });\n';
  const call = 'fetch("https://api.livechatinc.com/v3.1/agent/action/get_chat_threads");\n';

  it("says which others the texts call for", () => {
    const chosen = builtinLibrary().only(["agent-chat"]);
    expect(chosen.left([call, handler])).toEqual(["configuration"]);
    expect(chosen.left([call])).toEqual([]);
    expect(builtinLibrary().left([call, handler])).toEqual([]);
  });

  it("leaves the handlers of webhooks to the API that registers them", () => {
    const files = new Map([["a.js", call + handler]]);
    const wish = { from: "3.1", to: "3.2", review: true };
    expect(upgradeFiles(files, { ...wish, api: "agent-chat" }).files.get("a.js")).toContain('"incoming_chat_thread"');
    expect(upgradeFiles(files, wish).files.get("a.js")).toContain('"incoming_chat"');
  });
});

describe("messages of no socket that is seen", () => {
  const handler = `\
export function onMessage({ action, payload }) {
  if (action === "thread_closed") close(payload.chat_id);
  if (action === "incoming_chat_thread") open(payload.chat);
}
`;
  const agent =
    'fetch("https://api.livechatinc.com/v3.1/agent/action/get_chat_threads", { method: "POST", body: "{}" });\n';
  const customer =
    'fetch("https://api.livechatinc.com/v3.1/customer/action/get_chat", { method: "POST", body: "{}" });\n';

  it("are told and left where several APIs know their names", () => {
    const files = new Map([["a.js", agent + customer + handler]]);
    const upgraded = upgradeFiles(files, { from: "3.1", to: "3.2", review: true });
    expect(upgraded.files.get("a.js")).toContain('"thread_closed"');
    expect(upgraded.outcome.reported.some(({ finding }) => finding.at === "push:thread_closed")).toBe(true);
  });

  it("are renamed where one does", () => {
    const { files } = upgradeFiles(new Map([["a.js", agent + handler]]), { from: "3.1", to: "3.2", review: true });
    expect(files.get("a.js")).toContain('"chat_deactivated"');
  });
});

describe("the packs that a project calls for", () => {
  const met = (...texts: readonly string[]): readonly string[] =>
    builtinLibrary()
      .met(texts)
      .members.map(({ id }) => id);

  it("are those whose URLs, packages or names stand in it", () => {
    expect(met("https://api.livechatinc.com/v3.1/agent/action/x")).toEqual(["agent-chat"]);
    expect(met('base + "/customer/rtm/ws"')).toEqual(["customer-chat"]);
    expect(met("/agent/action", "reports/chats")).toEqual(["agent-chat", "reports"]);
    expect(met('import x from "@livechat/customer-sdk"')).toContain("customer-chat");
    expect(met("nothing of them")).toEqual(builtinIds().slice(0, 1));
  });
});

describe("an API that counts its versions in another way", () => {
  const folder = writeFolder({
    "api.yaml": API.replace("id: shop", "id: shop\nversions: date")
      .replace('["/v{version}/{method}"]', "[]")
      .replace("unversioned: []", 'unversioned: ["/shop/{method}"]'),
    "2025-01-15.yaml": baseline(
      "methods:\n  get_item: { title: Get Item, transports: [web], request: { item: string! }, response: {} }\n",
    ).replace('"1.0"', '"2025-01-15"'),
    "2026-03-31.yaml": step(
      "2026-03-31",
      change("item", "rename", "names: { 'method:get_item.request.item': item_id }"),
    ),
  });
  const pack = new ApiPack(loadPackRules(folder));

  it("is carried from day to day by its header alone", () => {
    const code = `\
export const get = (item) =>
  fetch("https://shop.example/shop/get_item", {
    method: "POST",
    headers: { "X-Version": "2025-01-15" },
    body: JSON.stringify({ item }),
  });
`;
    expect(pack.newestStable).toBe(toVersion("2026-03-31"));
    const { files } = upgradeFiles(new Map([["a.js", code]]), { to: "2026-03-31" }, pack);
    expect(files.get("a.js")).toBe(code.replace("2025-01-15", "2026-03-31").replace("{ item }", "{ item_id: item }"));
  });
});

describe("src and transforms", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const paths = ["src", "transforms"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = paths.map((path) => ({
    path: relative(root, path),
    code: readFileSync(path, "utf8").replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, ""),
  }));
  const packs = builtinIds().map(loadBuiltinPack);

  it("name no pack, host or path of one", () => {
    const words = packs.flatMap(({ id, api: { hosts, urls } }) => [
      ...(id.includes("-") ? [`"${id}`] : []),
      ...hosts,
      ...[...urls.call, ...urls.socket]
        .flatMap((form) => form.split(/\{\w+\}/))
        .filter((piece) => /\w\/\w/.test(piece)),
    ]);
    expect(
      files.flatMap(({ path, code }) => words.filter((word) => code.includes(word)).map((word) => `${path} ${word}`)),
    ).toEqual(["src/change.ts /agent/action/"]);
  });

  it("name no method, message, field, scope or header of one", () => {
    const names = new Set(
      packs.flatMap((pack) => pack.versions.flatMap(({ version }) => namesIn(pack.surface(version)))),
    );
    expect(names.size).toBeGreaterThan(500);
    const found = files.flatMap(({ path, code }) =>
      [...new Set(code.match(/[a-z]+(?:[_-]+[a-z:]+)+/g))]
        .filter((word) => names.has(word))
        .map((word) => `${path} ${word}`),
    );
    expect(found.toSorted()).toEqual(EXAMPLES.toSorted());
  });
});

/** All names of a surface that are no common words: of several words, such as `chat_id`. */
function namesIn(surface: Surface): readonly string[] {
  const kinds = ["method", "push", "webhook", "structure", "envelope", "scope", "header"] as const;
  const below = (node: SurfaceNode): readonly string[] => [node.name, ...surface.children(node).flatMap(below)];
  return kinds.flatMap((kind) => surface.all(kind).flatMap(below)).filter((name) => /[a-z][_-]/.test(name));
}

/** Examples in what people read: help, errors, and what describes the language of rules. */
const EXAMPLES: readonly string[] = [
  "src/change.ts close_thread",
  "src/change.ts chat_id",
  "src/change.ts get_chat",
  "src/cli/help.ts chats--all:rw",
  "src/cli/help.ts close_thread",
  "src/cli/scopes.ts chats--all:rw",
  "src/report/document-schema.ts close_thread",
  "src/report/document-schema.ts chat_id",
  "src/report/explain.ts close_thread",
  "src/report/explain.ts chat_id",
  "src/rules/work.ts list_chats",
  "src/cli/commands/explain.ts close_thread",
  "src/cli/commands/explain.ts chat_id",
];
