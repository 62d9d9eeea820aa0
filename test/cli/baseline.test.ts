/** Known findings, and findings of a change alone: what is new is told, what was there is not. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll, createFolder } from "../support/folder.js";
import { runCli, toDocument, type Result } from "./run-cli.js";

const FILE = "chatshift-suppressions.json";
const OLD = "function closeAll() {\n  close_thread;\n}\n";
const NEW = "function closeOne() {\n  close_thread;\n}\n";

/** `path:line status` of every finding but notes. */
async function lint(cwd: string, ...args: readonly string[]): Promise<Result & { readonly told: readonly string[] }> {
  const result = await runCli(cwd, ["lint", "--format", "json", ...args]);
  const told = toDocument(result).findings.map(
    ({ path, start, status, suppressedBy }) => `${path}:${start.line} ${suppressedBy ?? status}`,
  );
  return { ...result, told };
}

function write(cwd: string, path: string, text: string): void {
  writeFileSync(join(cwd, path), text);
}

function git(cwd: string, ...args: readonly string[]): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd, stdio: "pipe", env });
}

describe("known findings", () => {
  it("are suppressed from then on, and the run ends well", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": "set_access; set_access;" });
    const { told, code, error } = await lint(cwd, "--suppress-all");
    expect({ told, code }).toEqual({ told: ["a.js:2 baseline", "b.js:1 baseline", "b.js:1 baseline"], code: 0 });
    expect(error).toContain(`3 findings are suppressed from now on, by ${FILE}`);
    expect(await lint(cwd, "--fail-on", "info")).toMatchObject({ told, code: 0, error: "" });
    expect(JSON.parse(readFileSync(join(cwd, FILE), "utf8"))).toEqual({
      chatshift: 1,
      files: {
        "a.js": { "test/3.2/close-thread-renamed": [{ at: "method:close_thread", in: "closeAll", count: 1 }] },
        "b.js": { "test/3.2/set-access-removed": [{ at: "method:set_access", in: "", count: 2 }] },
      },
    });
  });

  it("stay known when lines, functions and files move", async () => {
    const cwd = createFolder({ "a.js": OLD });
    await lint(cwd, "--suppress-all");
    write(cwd, "a.js", `// more\n\n${OLD.replace("closeAll", "closeEvery")}`);
    expect(await lint(cwd)).toMatchObject({ told: ["a.js:4 baseline"], code: 0, error: "" });
    write(cwd, "a.js", OLD);
    renameSync(join(cwd, "a.js"), join(cwd, "moved.js"));
    expect(await lint(cwd)).toMatchObject({ told: ["moved.js:2 baseline"], code: 0, error: "" });
  });

  it("do not hide a new one beside them", async () => {
    const cwd = createFolder({ "a.js": OLD });
    await lint(cwd, "--suppress-all");
    write(cwd, "a.js", OLD + NEW);
    expect(await lint(cwd)).toMatchObject({ told: ["a.js:2 baseline", "a.js:5 open"], code: 1 });
    write(cwd, "a.js", OLD.replace("close_thread;", "close_thread; close_thread;"));
    expect(await lint(cwd)).toMatchObject({ told: ["a.js:2 open", "a.js:2 open"], code: 1 });
    write(cwd, "a.js", OLD);
    write(cwd, "b.js", OLD);
    expect(await lint(cwd)).toMatchObject({ told: ["a.js:2 baseline", "b.js:2 open"], code: 1 });
  });

  it("that are gone are told, and taken out when asked", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": NEW });
    await lint(cwd, "--suppress-all");
    write(cwd, "a.js", "// nothing\n");
    const { error, code } = await lint(cwd);
    expect(error).toContain(`1 suppressions in ${FILE} are unused (a.js: test/3.2/close-thread-renamed)`);
    expect(code).toBe(0);
    expect((await lint(cwd, "b.js")).error).toBe("");
    expect((await lint(cwd, "--prune-suppressions")).error).toContain("removed");
    expect(await lint(cwd)).toMatchObject({ told: ["b.js:2 baseline"], error: "" });
    rmSync(join(cwd, "b.js"));
    await lint(cwd, "--prune-suppressions");
    expect(existsSync(join(cwd, FILE))).toBe(false);
  });

  it("of files that were not given stay in the file", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": NEW });
    await lint(cwd, "--suppress-all");
    await lint(cwd, "b.js", "--suppress-all");
    expect(await lint(cwd)).toMatchObject({ told: ["a.js:2 baseline", "b.js:2 baseline"], code: 0 });
  });

  it("are found from a folder below, and where the flag says", async () => {
    const cwd = createFolder({ "sub/a.js": OLD });
    await lint(cwd, "--suppress-all");
    expect((await lint(join(cwd, "sub"))).told).toEqual(["a.js:2 baseline"]);
    renameSync(join(cwd, FILE), join(cwd, "known.json"));
    expect((await lint(cwd)).code).toBe(1);
    expect((await lint(cwd, "--suppressions-location", "known.json")).code).toBe(0);
  });

  it.each([
    ["not json", "{"],
    ["of another form", '{"a.js": 1}'],
    ["with a count of nothing", '{"chatshift":1,"files":{"a.js":{"x":[{"at":"a","in":"","count":0}]}}}'],
  ])("%s are refused in words", async (_, text) => {
    const { code, error } = await runCli(createFolder({ "a.js": OLD, [FILE]: text }), ["lint"]);
    expect(code).toBe(2);
    expect(error).toContain(FILE);
  });
});

describe("given files", () => {
  it("are all that is told of", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": 'import "./a.js"; close_thread;', "package.json": "{}" });
    expect((await lint(cwd, "a.js")).told).toEqual(["a.js:2 open"]);
    expect((await lint(cwd)).told).toEqual(["a.js:2 open", "b.js:1 open"]);
  });
});

describe("a change", () => {
  it("is told on its lines, and where it brought something elsewhere", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": OLD, "c.js": OLD });
    commitAll(cwd);
    expect(await lint(cwd, "--changed-lines")).toMatchObject({ code: 0 });
    write(cwd, "a.js", OLD + NEW);
    write(cwd, "b.js", OLD.replace("  close_thread;", "    close_thread;"));
    write(cwd, "new.js", OLD);
    const all = ["a.js:2 unchanged", "a.js:5 open", "b.js:2 open", "c.js:2 unchanged", "new.js:2 open"];
    expect(await lint(cwd, "--changed-lines")).toMatchObject({ told: all, code: 1 });
    expect(await lint(cwd, "--since", "HEAD")).toMatchObject({ told: all, code: 1 });
  });

  it("of a branch is what the branch did", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": "1;" });
    commitAll(cwd);
    git(cwd, "branch", "start");
    git(cwd, "checkout", "--quiet", "-b", "work");
    git(cwd, "mv", "a.js", "moved.js");
    write(cwd, "b.js", NEW);
    git(cwd, "commit", "--quiet", "-am", "work");
    expect(await lint(cwd, "--since", "start")).toMatchObject({ told: ["b.js:2 open", "moved.js:2 unchanged"] });
  });

  it("that is staged is what the next commit takes", async () => {
    const cwd = createFolder({ "a.js": OLD, "b.js": "1;" });
    commitAll(cwd);
    write(cwd, "a.js", OLD + NEW);
    write(cwd, "b.js", NEW);
    git(cwd, "add", "a.js");
    expect(await lint(cwd, "--staged")).toMatchObject({
      told: ["a.js:2 unchanged", "a.js:5 open", "b.js:2 unchanged"],
    });
  });

  it("that takes code away brings nothing", async () => {
    const cwd = createFolder({ "a.js": OLD + NEW });
    commitAll(cwd);
    write(cwd, "a.js", OLD);
    expect(await lint(cwd, "--changed-lines")).toMatchObject({ told: ["a.js:2 unchanged"], code: 0 });
  });

  it("before the first commit is everything", async () => {
    const cwd = createFolder({ "a.js": OLD });
    git(cwd, "init", "--quiet");
    expect(await lint(cwd, "--changed-lines")).toMatchObject({ told: ["a.js:2 open"], code: 1 });
  });

  it.each([
    [["--since", "nowhere"], /git knows no such commit/],
    [["--since", "--output=x"], /argument missing|git knows no such commit/],
    [["--staged", "--changed-lines"], /give one of them/],
  ])("that can't be told is refused: %j", async (args, words) => {
    const cwd = createFolder({ "a.js": OLD });
    commitAll(cwd);
    const { code, error } = await runCli(cwd, ["lint", ...args]);
    expect(error).toMatch(words);
    expect(code).toBe(2);
  });

  it("needs git", async () => {
    const { code, error } = await runCli(createFolder({ "a.js": OLD }), ["lint", "--staged"]);
    expect(error).toContain("This needs a git work tree.");
    expect(code).toBe(2);
  });
});
