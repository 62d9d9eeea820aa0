/** Every format of `lint`: as it is written, and held against the schema or the parser of those who read it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "@umbrelladocs/rdformat-validator";
import AjvDraft04 from "ajv-draft-04";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import type { Log } from "sarif";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { engine } from "../../src/cli/engine.js";
import { FORMATS } from "../../src/cli/outputs.js";
import { FORMATTERS } from "../../src/report/formats/formats.js";
import { applyEdits } from "../../src/text/apply-edits.js";
import { createFolder } from "../support/folder.js";
import { createFakeEngine } from "./fake-engine.js";
import { runCli, type Result } from "./run-cli.js";

const CLIENT = `/* 𐐀 é */ const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const call = (method, payload) => fetch(\`\${BASE}/\${method}\`, { method: "POST", body: JSON.stringify(payload) });
/* 𐐀 é */ call("close_thread", { chat_id });
call("tag_chat_thread", { chat_id, thread_id, tag });
// chatshift-ignore-next-line agent-chat/3.2: the access is set elsewhere
call("set_access", { resource: "chat", id: chat_id, access: {} });
call("get_chat_threads", { chat_id });
`;
const BROKEN = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread"\n';
const FILES = { "src/a, b: 100%.js": CLIENT, 'src/<b> & "c".js': BROKEN };

const results = new Map<string, Result>();
let folder = "";

beforeAll(async () => {
  // Not `createFolder`, which belongs to one test.
  const { mkdtempSync, mkdirSync, realpathSync, writeFileSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  folder = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-formats-")));
  mkdirSync(join(folder, "src"));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  for (const format of FORMATS)
    results.set(format, await runCli(folder, ["lint", "--target", "3.6", "--format", format], { engine }));
  return async () => (await import("node:fs")).rmSync(folder, { recursive: true });
}, 120_000);

function outOf(format: string): string {
  const result = results.get(format);
  if (result === undefined) throw new Error(`no run with ${format}`);
  return result.out;
}

const place = z.object({ line: z.number(), column: z.number(), offset: z.number() });
const documentSchema = z.object({
  findings: z.array(z.object({ id: z.string(), status: z.string(), path: z.string(), start: place, end: place })),
});
/** `path:line id` of what is open, in order, and of the file that doesn't parse. */
function expected(): readonly string[] {
  const { findings } = documentSchema.parse(JSON.parse(outOf("json")));
  const open = findings.filter(({ status }) => status === "open");
  return ['src/<b> & "c".js:2 chatshift/unread', ...open.map(({ path, start, id }) => `${path}:${start.line} ${id}`)];
}

describe("every format", () => {
  it.each(FORMATS)("%s is written as before", async (format) => {
    const cwd = createFolder({
      "src/a, b: 100%.js": "/* 𐐀 é */ close_thread(set_access);\n// chats--my:rw\n\trecipients;\n",
      'src/<b> & "c".js': "syntax_error",
    });
    const { out } = await runCli(cwd, ["lint", "--format", format]);
    const text = out.replaceAll(/"(?:semanticV|v)ersion": "\d+\.\d+\.\d+"|chatshift \d+\.\d+\.\d+/g, "VERSION");
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, "formats", `${format}.txt`));
  });

  it.each(FORMATS)("%s ends with the same code", (format) => {
    expect(results.get(format)?.code).toBe(3);
  });

  it("has a name of its own", () => {
    expect(FORMATS.filter((format) => format !== "text")).toEqual(Object.keys(FORMATTERS));
  });
});

describe("sarif", () => {
  const toLog = (): Log => z.custom<Log>().parse(JSON.parse(outOf("sarif")));

  it("holds to its schema", () => {
    const schema = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../schemas/sarif-2.1.0-rtm.5.json"), "utf8")));
    const ajv = new AjvDraft04.default({
      strict: false,
      allErrors: true,
      validateFormats: false,
      unicodeRegExp: false,
    });
    const isValid = ajv.compile(schema);
    expect(isValid(toLog()) ? [] : isValid.errors).toEqual([]);
  });

  it("tells the same findings, in order, suppressed ones marked", () => {
    const [run] = toLog().runs;
    const told = run?.results?.flatMap(({ ruleId, locations, suppressions }) => {
      const at = locations?.[0]?.physicalLocation;
      const path = decodeURIComponent(at?.artifactLocation?.uri ?? "");
      return suppressions === undefined ? [`${path}:${at?.region?.startLine} ${ruleId}`] : [];
    });
    expect(told).toEqual(expected().slice(1));
    expect(run?.results?.filter(({ suppressions }) => suppressions?.[0]?.kind === "inSource")).not.toEqual([]);
    expect(run?.results?.every(({ ruleId, ruleIndex = -1 }) => run.tool.driver.rules?.[ruleIndex]?.id === ruleId)).toBe(
      true,
    );
  });

  it("gives a group's edits once, and they are what an upgrade writes", async () => {
    const fixes = toLog().runs[0]?.results?.flatMap((result) => result.fixes ?? []) ?? [];
    const path = "src/a, b: 100%.js";
    const lines = CLIENT.split("\n");
    const offsetOf = (line = 1, column = 1): number =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, column - 1);
    const edits = fixes
      .flatMap(({ artifactChanges }) => artifactChanges.flatMap(({ replacements }) => replacements))
      .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
        place: { path, start: offsetOf(startLine, startColumn), end: offsetOf(endLine, endColumn) },
        text: insertedContent?.text ?? "",
      }));
    const copy = createFolder({ [path]: CLIENT });
    await runCli(copy, ["upgrade", "--to", "3.6", "--no-markers", "--yes"], { engine });
    expect(applyEdits(CLIENT, edits)).toBe(readFileSync(join(copy, path), "utf8"));
    expect(edits.length).toBeGreaterThan(1);
  });
});

describe("xml", () => {
  it.each(["junit", "checkstyle"])("%s is well-formed, and its reader sees every finding", (format) => {
    const xml = outOf(format);
    expect(SyntaxValidator.validate(xml)).toBe(true);
    const options = {
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name: string) => /^(?:file|error|testsuite|testcase)$/.test(name),
    };
    const tree: unknown = new XMLParser({ ...options, parseAttributeValue: true }).parse(xml);
    expect(format === "junit" ? readJunit(tree) : readCheckstyle(tree)).toEqual(expected());
  });

  it("counts in JUnit what ends the run", () => {
    expect(outOf("junit")).toMatch(/<testsuites name="chatshift" tests="\d+" failures="[1-9]\d*" errors="1">/);
  });
});

function readCheckstyle(tree: unknown): readonly string[] {
  const error = z.object({ line: z.number(), source: z.string(), severity: z.enum(["error", "warning", "info"]) });
  const file = z.object({ name: z.string(), error: z.array(error) });
  const { checkstyle } = z.object({ checkstyle: z.object({ file: z.array(file) }) }).parse(tree);
  return checkstyle.file.flatMap(({ name, error: errors }) => errors.map((one) => `${name}:${one.line} ${one.source}`));
}

function readJunit(tree: unknown): readonly string[] {
  const one = z.object({ name: z.string(), classname: z.string(), line: z.number() });
  const suite = z.object({ testcase: z.array(one) });
  const { testsuites } = z.object({ testsuites: z.object({ testsuite: z.array(suite) }) }).parse(tree);
  return testsuites.testsuite.flatMap(({ testcase }) =>
    testcase.map(({ name, classname, line }) => `${classname}:${line} ${name.replace(/ at .*/, "")}`),
  );
}

describe("gitlab", () => {
  // Stricter than what GitLab asks for: texts, a path, the line at which it begins, and one of five severities.
  const issue = z.strictObject({
    description: z.string().min(1),
    check_name: z.string(),
    fingerprint: z.string().regex(/^[0-9a-f]{40}$/),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.number(), end: z.number() }) }),
  });

  it("has one issue for each finding, each with a fingerprint of its own", () => {
    const issues = z.array(issue).parse(JSON.parse(outOf("gitlab")));
    expect(issues.map(({ location, check_name: id }) => `${location.path}:${location.lines.begin} ${id}`)).toEqual(
      expected(),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe("rdjson", () => {
  const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1).optional() });
  const range = z.strictObject({ start: position, end: position.optional() });
  const diagnostic = z.strictObject({
    message: z.string(),
    location: z.strictObject({ path: z.string(), range }),
    severity: z.enum(["ERROR", "WARNING", "INFO"]),
    code: z.strictObject({ value: z.string() }),
    suggestions: z.array(z.strictObject({ range, text: z.string() })).optional(),
  });
  const schema = z.strictObject({ source: z.strictObject({ name: z.string() }), diagnostics: z.array(diagnostic) });

  it("holds to the definition of reviewdog, strictly", async () => {
    const { valid, errors } = await validate(outOf("rdjson"), { strictMode: true, allowExtraFields: false });
    expect([valid, errors]).toEqual([true, []]);
    const wrong = outOf("rdjson").replace('"severity": "ERROR"', '"severity": "major"');
    expect((await validate(wrong, { strictMode: true })).valid).toBe(false);
  });

  it("counts columns in bytes", () => {
    const { diagnostics } = schema.parse(JSON.parse(outOf("rdjson")));
    expect(
      diagnostics.map(({ location, code }) => `${location.path}:${location.range.start.line} ${code.value}`),
    ).toEqual(expected());
    const closing = diagnostics.find(({ code }) => code.value.includes("close-thread"));
    const [line = ""] = CLIENT.split("\n").filter((text) => text.includes("close_thread"));
    const column = Buffer.byteLength(line.slice(0, line.indexOf("close_thread"))) + 1;
    expect(closing?.location.range.start).toEqual({ line: 3, column });
    expect(column).toBeGreaterThan(line.indexOf("close_thread") + 1);
  });

  it("suggests all edits of a group as one", () => {
    const { diagnostics } = schema.parse(JSON.parse(outOf("rdjson")));
    const suggestions = diagnostics.flatMap((one) => one.suggestions ?? []);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]?.text).toContain("deactivate_chat");
    expect(suggestions[0]?.text).toContain("3.6");
  });
});

describe("github", () => {
  it("escapes what would end a command or a property", () => {
    const [first = ""] = outOf("github")
      .split("\n")
      .filter((line) => line.includes("100"));
    expect(first).toMatch(/^::(?:error|warning|notice) file=src\/a%2C b%3A 100%25\.js,line=\d+,endLine=\d+,col=/);
  });

  it("shows ten of a kind, the last of which says how many more there are", async () => {
    const many = createFolder({ "a.js": "close_thread\n".repeat(25) });
    const { out } = await runCli(many, ["lint", "--format", "github"]);
    const errors = out.split("\n").filter((line) => line.startsWith("::error"));
    expect(errors).toHaveLength(10);
    expect(errors[9]).toContain("16 more like these");
    expect(out).toContain("chatshift: 25 errors, 0 warnings, 0 notes\n");
  });
});

describe("html and markdown", () => {
  it("take names and code of others as text", async () => {
    const hostile = createFolder({ "<img src=x onerror=1>|`.js": "close_thread" });
    const html = (await runCli(hostile, ["lint", "--format", "html"])).out;
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=1&gt;");
    expect(html).not.toMatch(/<script(?!>\(\(\) => \{)|https?:/);
    expect(html.match(/<script/g)).toHaveLength(1);
    const markdown = (await runCli(hostile, ["lint", "--format", "markdown"])).out;
    expect(markdown).toContain("### `` <img src=x onerror=1>\\|`.js ``");
  });
});

describe("outputs", () => {
  it("go to several files and to stdout in one run", async () => {
    const cwd = createFolder({ "a.js": "close_thread" });
    const args = ["lint", "--format", "sarif:out/a.sarif", "--format", "junit:a:b.xml"];
    const { out, code } = await runCli(cwd, args);
    expect(code).toBe(1);
    expect(out).toContain("close-thread-renamed");
    expect(JSON.parse(readFileSync(join(cwd, "out/a.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(cwd, "a:b.xml"), "utf8")).toContain("<testsuites");
  });

  it("go to a file instead of stdout", async () => {
    const cwd = createFolder({ "a.js": "close_thread" });
    const { out } = await runCli(cwd, ["lint", "--format", "json", "--output-file", "a.json"]);
    expect(out).toBe("");
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).toMatchObject({ tool: "chatshift" });
  });

  it.each([
    [["--format", "sarf"], /Did you mean sarif/],
    [["--format", "json", "--format", "sarif"], /can't both go to stdout/],
    [["--format", "json:a", "--format", "sarif:a"], /same file, a/],
    [["--format", "json:b.js/a"], /can't be written to b\.js\/a/],
  ])("are refused in words: %j", async (args, words) => {
    const cwd = createFolder({ "b.js": "close_thread" });
    const { code, error } = await runCli(cwd, ["lint", ...args]);
    expect(error).toMatch(words);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "a"))).toBe(false);
  });

  it("say the same with and without an engine that is loaded", async () => {
    const cwd = createFolder({ "a.js": "login" });
    const engineOfTest = createFakeEngine();
    const { out } = await runCli(cwd, ["lint", "--format", "junit"], { engine: engineOfTest });
    expect(out).toContain('tests="1" failures="0" errors="0"');
  });
});
