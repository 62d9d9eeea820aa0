import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { documentSchema } from "../../src/report/document-schema.js";
import { createFolder } from "../support/folder.js";
import { runCli, toDocument } from "./run-cli.js";
import type { Result } from "./run-cli.js";

const FILES = {
  "src/a.js": 'é("close_thread");\r\nf("recipients", "set_access");\r\n',
  "src/b.js": "set_access",
  "src/clean.js": "1",
  "src/lib.min.js": "close_thread",
  "src/broken.js": "close_thread syntax_error",
  "node_modules/x/index.js": "close_thread",
};

function upgrade(folder: string, ...args: readonly string[]): Promise<Result> {
  return runCli(folder, ["upgrade", "--format", "json", ...args]);
}

describe("the JSON document", () => {
  it("is valid by the published schema, also when empty", async () => {
    const schema = z.fromJSONSchema(z.toJSONSchema(documentSchema));
    const folder = createFolder(FILES);
    for (const args of [["upgrade", "--dry-run"], ["upgrade"], ["lint"], ["lint", "src/clean.js"]]) {
      const { out } = await runCli(folder, [...args, "--format", "json"]);
      const result = schema.safeParse(JSON.parse(out));
      expect(result.error?.issues ?? [], args.join(" ")).toEqual([]);
    }
    expect(schema.safeParse({ schema: 1, tool: "chatshift" }).success).toBe(false);
  });

  it("adds up: every file and every finding ends in one state", async () => {
    const { files, findings, summary } = toDocument(await upgrade(createFolder(FILES)));
    expect(files).toEqual([
      { path: "src/a.js", status: "changed", edits: 2 },
      { path: "src/b.js", status: "changed", edits: 1 },
      { path: "src/broken.js", status: "failed", reason: "does not parse: 1:2 ';' expected", edits: 0 },
      { path: "src/lib.min.js", status: "skipped", reason: "minified", edits: 0 },
    ]);
    expect(summary).toEqual({
      files: { seen: 5, changed: 2, open: 0, clean: 1, skipped: 1, failed: 1 },
      folders: { packages: 1 },
      findings: { total: 4, fixed: 1, open: 3, suppressed: 0, skipped: 0 },
      left: { safe: 0, review: 1, manual: 2 },
      notes: 0,
    });
    expect(findings).toHaveLength(summary.findings.total);
  });

  it("points into the text as read, and into the text as written", async () => {
    const folder = createFolder(FILES);
    const { findings } = toDocument(await upgrade(folder));
    for (const { path, start, end, now, status } of findings) {
      const before = FILES[path === "src/a.js" ? "src/a.js" : "src/b.js"];
      const after = readFileSync(join(folder, path), "utf8");
      if (now === undefined) throw new Error("a place in a written file has no place now");
      const line = after.split("\n")[now.start.line - 1]?.slice(now.start.column - 1);
      if (status === "fixed") expect(line).toMatch(/^deactivate_chat/);
      if (status === "fixed") continue;
      expect(after.slice(now.start.offset, now.end.offset)).toBe(before.slice(start.offset, end.offset));
      expect(line).toMatch(/^(recipients|set_access)/);
    }
  });

  it("has no `now` in a dry run, where fixed means would be", async () => {
    const { findings, dryRun } = toDocument(await upgrade(createFolder(FILES), "--dry-run"));
    expect(dryRun).toBe(true);
    expect(findings.map(({ status }) => status)).toContain("fixed");
    expect(findings.filter(({ now }) => now !== undefined)).toEqual([]);
  });

  it("is alone on stdout, the diff beside it on stderr", async () => {
    const { out, error } = await upgrade(createFolder(FILES), "--dry-run", "--diff");
    expect(() => documentSchema.parse(JSON.parse(out))).not.toThrow();
    expect(error).toContain("+++ b/src/a.js");
  });

  it("names where it went from and to", async () => {
    const folder = createFolder({ "a.js": "close_thread" });
    expect(toDocument(await upgrade(folder, "--dry-run")).plan).toEqual({ api: "test", from: "auto", to: "3.6" });
    const args = ["--dry-run", "--from", "v3.1", "--to", "3.7"];
    expect(toDocument(await upgrade(folder, ...args)).plan).toEqual({ api: "test", from: "3.1", to: "3.7" });
  });
});

describe("a fingerprint", () => {
  async function fingerprintsOf(text: string): Promise<readonly string[]> {
    const result = await runCli(createFolder({ "a.ts": text }), ["lint", "--format", "json"]);
    return toDocument(result).findings.map(({ fingerprint }) => fingerprint);
  }

  it("outlives what moves around it", async () => {
    const before = await fingerprintsOf('function f() { call("close_thread"); }');
    const after = await fingerprintsOf(
      '// more\nimport x from "y";\nfunction f() {\n  log();\n  call( "close_thread" );\n}',
    );
    expect(after).toEqual(before);
  });

  it("differs by scope, and by which one of several", async () => {
    const [one, two, three] = await fingerprintsOf(
      "function f() { close_thread; close_thread } const g = () => close_thread;",
    );
    expect(new Set([one, two, three]).size).toBe(3);
  });
});
