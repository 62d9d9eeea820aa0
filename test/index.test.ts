/** The public API as its users call it. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  BadInput,
  createProjectOf,
  lint,
  loadBuiltinPack,
  loadPack,
  readProject,
  toLintOptions,
  toUpgradeOptions,
  upgrade,
  writeTexts,
} from "../src/index.js";
import { createFolder } from "./support/folder.js";

const pack = loadPack();
const CODE =
  'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: JSON.stringify({ chat_id: id }) });\n';
const CLOSED = CODE.replace("v3.1", "v3.6").replace("close_thread", "deactivate_chat").replace("chat_id", "id");

describe("the public API", () => {
  it("upgrades texts", () => {
    const project = createProjectOf({ "code.js": CODE, "other.js": "let a;\n" });
    const outcome = upgrade(project, pack, toUpgradeOptions(pack, { to: "3.6", markers: false }));
    expect([...writeTexts(project, outcome)]).toEqual([["code.js", CLOSED]]);
    const marked = upgrade(project, pack, toUpgradeOptions(pack));
    expect(writeTexts(project, marked).get("code.js")).toMatch(/^\/\/ TODO\(chatshift\): /);
  });

  it("upgrades a folder", async () => {
    const cwd = createFolder({ "src/code.js": CODE, "src/other.js": "let a;\n", "node_modules/x/code.js": CODE });
    const project = await readProject(["."], pack, cwd);
    expect(project.sources.map(({ path }) => path)).toEqual(["src/code.js"]);
    const outcome = upgrade(project, pack, toUpgradeOptions(pack, { includeReview: true }));
    expect(writeTexts(project, outcome).get("src/code.js")).toContain("{ id: id, ignore_requester_presence: true }");
  });

  it("lints texts", () => {
    const { reported, edits } = lint(createProjectOf({ "code.js": CODE }), pack, toLintOptions(pack, { to: "3.2" }));
    expect(reported.map(({ finding }) => finding.id)).toContain("agent-chat/3.2/close-thread-renamed");
    expect(edits).toEqual([]);
  });

  it("refuses versions that there are not", () => {
    expect(() => toLintOptions(pack, { to: "4.4" })).toThrow(BadInput);
    expect(() => toUpgradeOptions(pack, { from: "x" })).toThrow("there is no version x of the");
  });

  it("loads its own rules and those of a folder", () => {
    expect(pack).toBe(loadBuiltinPack("agent-chat"));
    const folder = fileURLToPath(new URL("../rules/agent-chat", import.meta.url));
    expect(loadPack(folder).changes.map(({ fullId }) => fullId)).toEqual(pack.changes.map(({ fullId }) => fullId));
    expect(() => loadPack(createFolder({ "api.yaml": "id: [" }))).toThrow(/has no version/);
  });
});
