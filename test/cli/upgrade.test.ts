import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll, createFolder } from "../support/folder.js";
import { createFakeEngine } from "./fake-engine.js";
import { runCli, toDocument } from "./run-cli.js";

const CLIENT = 'call("close_thread", { recipients: "all" });\ncall("set_access");\n';
const UPGRADED = `call("deactivate_chat", { recipients: "all" });
// TODO(chatshift): do it [test/3.2/set-access-removed]
call("set_access");
`;

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("upgrade", () => {
  it("writes the safe changes and markers, and ends with 1 while steps are left", async () => {
    const folder = createFolder({ "a.js": CLIENT, "b.js": "login()" });
    const { code, out, error } = await runCli(folder, ["upgrade"]);
    expect(code).toBe(1);
    expect(read(folder, "a.js")).toBe(UPGRADED);
    expect(out).toContain("a.js:1:7  `close_thread` is no longer there.");
    expect(out).toContain("a.js:3:7  `set_access` is no longer there.");
    expect(out).toContain("2 steps before the code runs at 3.6: 1 review, 1 by hand");
    expect(error).toContain("no git work tree");
  });

  it("applies review changes when they are included", async () => {
    const folder = createFolder({ "a.js": 'call("close_thread", { recipients: "all" });\n' });
    expect((await runCli(folder, ["upgrade", "--include", "review"])).code).toBe(0);
    expect(read(folder, "a.js")).toBe('call("deactivate_chat", { visibility: "all" });\n');
  });

  it("keeps line ends, byte order mark, first line and mode", async () => {
    const folder = createFolder({ "a.js": '\uFEFF#!/usr/bin/env node\r\n\tcall( "close_thread" )\r\n' });
    chmodSync(join(folder, "a.js"), 0o755);
    expect((await runCli(folder, ["upgrade"])).code).toBe(0);
    expect(read(folder, "a.js")).toBe('\uFEFF#!/usr/bin/env node\r\n\tcall( "deactivate_chat" )\r\n');
    expect(statSync(join(folder, "a.js")).mode & 0o777).toBe(0o755);
  });

  it("writes nothing in a dry run, shows the diff, and ends with 1 for changes to make", async () => {
    const text = 'call("close_thread");\n';
    const folder = createFolder({ "a.js": text });
    const { code, out, error } = await runCli(folder, ["upgrade", "a.js", "--dry-run", "--diff"]);
    expect(code).toBe(1);
    expect(read(folder, "a.js")).toBe(text);
    expect(out).toContain(
      '--- a/a.js\n+++ b/a.js\n@@ -1,1 +1,1 @@\n-call("close_thread");\n+call("deactivate_chat");\n',
    );
    expect(out).toContain("dry run: nothing is written");
    expect(out).toContain("Write these changes:\n    chatshift upgrade a.js --to 3.6\n");
    expect(error).toBe("");
  });

  it("changes nothing the second time", async () => {
    const folder = createFolder({ "a.js": 'call("close_thread");\n' });
    await runCli(folder, ["upgrade"]);
    const { code, out } = await runCli(folder, ["upgrade"]);
    expect(code).toBe(0);
    expect(out).toContain("nothing: the code is ready for 3.6");
  });

  describe("in git", () => {
    it("refuses while something is uncommitted, unless told otherwise", async () => {
      const folder = createFolder({ "a.js": CLIENT, "other.txt": "1" });
      commitAll(folder);
      writeFileSync(join(folder, "other.txt"), "2");
      const refused = await runCli(folder, ["upgrade", "--yes"]);
      expect(refused.code).toBe(2);
      expect(refused.error).toContain("uncommitted changes, nothing was written:\n   M other.txt");
      expect(read(folder, "a.js")).toBe(CLIENT);
      expect((await runCli(folder, ["upgrade", "--dry-run"])).code).toBe(1);
      expect((await runCli(folder, ["upgrade", "--allow-dirty"])).code).toBe(1);
      expect(read(folder, "a.js")).toBe(UPGRADED);
    });

    it("writes in a clean work tree without a word", async () => {
      const folder = createFolder({ "a.js": CLIENT });
      commitAll(folder);
      const { error } = await runCli(folder, ["upgrade"]);
      expect(error).toBe("");
      expect(read(folder, "a.js")).toBe(UPGRADED);
    });
  });

  describe("at a terminal", () => {
    it.each([
      ["yes", true, [], UPGRADED, 1],
      ["no", false, [], CLIENT, 1],
      ["no, but --yes was given", false, ["--yes"], UPGRADED, 0],
      ["no, but only for a program", false, ["--format", "json"], UPGRADED, 0],
    ] as const)("asks before writing: %s", async (_, answer, args, text, asked) => {
      const folder = createFolder({ "a.js": CLIENT });
      const { questions, code } = await runCli(folder, ["upgrade", ...args], { answer });
      expect(questions).toHaveLength(asked);
      expect(read(folder, "a.js")).toBe(text);
      expect(code).toBe(1);
    });

    it("doesn't ask when there is nothing to write", async () => {
      const folder = createFolder({ "a.js": "set_access" });
      expect((await runCli(folder, ["upgrade", "--no-markers"], { answer: true })).questions).toEqual([]);
    });
  });

  it("never ends with 0 when a file that matters could not be read", async () => {
    const folder = createFolder({
      "a.js": "close_thread syntax_error",
      "b.js": Buffer.from("close_thread \xe9", "latin1"),
    });
    const result = await runCli(folder, ["upgrade", "--format", "json"]);
    expect(result.code).toBe(3);
    expect(toDocument(result).files).toEqual([
      { path: "a.js", status: "failed", reason: "does not parse: 1:2 ';' expected", edits: 0 },
      { path: "b.js", status: "skipped", reason: "not UTF-8, but names the API", edits: 0 },
    ]);
  });

  it("says which files were not written, and why, when one can't be", async () => {
    const folder = createFolder({ "a.js": "close_thread", "b.js": "close_thread" });
    const engine = createFakeEngine();
    const result = await runCli(folder, ["upgrade", "--format", "json"], {
      engine: {
        ...engine,
        upgrade: async (...args) => {
          const outcome = await engine.upgrade(...args);
          writeFileSync(join(folder, "b.js"), "somebody else's");
          return outcome;
        },
      },
    });
    expect(result.code).toBe(3);
    expect([read(folder, "a.js"), read(folder, "b.js")]).toEqual(["close_thread", "somebody else's"]);
    const { files, findings, summary } = toDocument(result);
    expect(files.map(({ path, status, reason }) => `${path} ${status}: ${reason ?? ""}`)).toEqual([
      "a.js failed: not written, because another file could not be",
      "b.js failed: could not be written: the file changed in the meantime",
    ]);
    expect(findings.map(({ status, heldBy }) => `${status}: ${heldBy ?? ""}`)).toEqual(
      Array(2).fill("open: a file could not be written: the file changed in the meantime"),
    );
    expect(summary.findings.fixed).toBe(0);
  });

  it("shows how a finding was reached when asked", async () => {
    const folder = createFolder({ "a.js": "\nclose_thread" });
    const { out } = await runCli(folder, ["upgrade", "--dry-run", "--explain-evidence"]);
    expect(out).toContain("Reached by (version 3.1, from: url):");
    expect(out).toContain("a.js:2:1  the URL of a call");
  });
});
