/** What a run leaves on record, and how it is taken back. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, describe } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { Records } from "../../src/files/record.js";
import { commitAll, createFolder } from "../support/folder.js";
import { runCli } from "../cli/run-cli.js";
import { projects } from "./projects.js";

const IDENTITY = { "user.name": "Test", "user.email": "test@example.com", "commit.gpgsign": "false" };
const OLD = 'call("close_thread");\n';
const NEW = 'call("deactivate_chat");\n';

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function git(folder: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  return execFileSync("git", ["-c", "core.quotePath=false", ...args], { cwd: folder, encoding: "utf8", env });
}

/** A run that was killed while it wrote `a.js` to `z.js`, of which these hold the new text by then. */
function createKilled(written: readonly string[]): string {
  const names = ["a.js", "b.js", "c.js"];
  const folder = createFolder(Object.fromEntries(names.map((name) => [name, OLD])));
  const writes = names.map((name) => ({
    path: join(folder, name),
    before: Buffer.from(OLD),
    after: Buffer.from(NEW),
  }));
  new Records(folder).begin(writes, { version: "0", command: ["upgrade"], started: "2026-01-02T03:04:05.678Z" });
  for (const name of written) writeFileSync(join(folder, name), NEW);
  writeFileSync(join(folder, ".b.js.4242.chatshift"), NEW);
  return folder;
}

describe("undo", () => {
  it("brings back every byte of the last run", async () => {
    const text = '\uFEFF#!/usr/bin/env node\r\ncall("close_thread")\r\n';
    const folder = createFolder({ "a.js": text, "src/b c.js": OLD });
    await runCli(folder, ["upgrade"]);
    expect(read(folder, "src/b c.js")).toBe(NEW);
    const { code, out } = await runCli(folder, ["undo"]);
    expect([code, read(folder, "a.js"), read(folder, "src/b c.js")]).toEqual([0, text, OLD]);
    expect(out).toContain("Put back 2 files");
    expect((await runCli(folder, ["undo"])).error).toContain("every run has been taken back");
  });

  it("leaves what somebody changed since, by name, and puts back the rest", async () => {
    const folder = createFolder({ "a.js": OLD, "b.js": OLD, "c.js": OLD });
    await runCli(folder, ["upgrade"]);
    writeFileSync(join(folder, "b.js"), "mine");
    rmSync(join(folder, "c.js"));
    const { code, out } = await runCli(folder, ["undo"]);
    expect([code, read(folder, "a.js"), read(folder, "b.js"), existsSync(join(folder, "c.js"))]).toEqual([
      1,
      OLD,
      "mine",
      false,
    ]);
    expect(out).toContain("not b.js: it was changed after the run");
    expect(out).toContain("not c.js: it is no longer there");
  });

  it("takes back run by run, the last first, or the one named", async () => {
    const folder = createFolder({ "a.js": 'call("close_thread", { recipients: 1 });\n' });
    await runCli(folder, ["upgrade"]);
    await runCli(folder, ["upgrade", "--include", "review"]);
    const ids = new Records(folder).ids();
    expect(ids).toHaveLength(2);
    expect((await runCli(folder, ["undo", "--list"])).out.split("\n")).toHaveLength(3);
    expect((await runCli(folder, ["undo", ids[0] ?? ""])).out).toContain("not a.js: it was changed after the run");
    await runCli(folder, ["undo"]);
    expect(read(folder, "a.js")).toBe('call("deactivate_chat", { recipients: 1 });\n');
    await runCli(folder, ["undo"]);
    expect(read(folder, "a.js")).toBe('call("close_thread", { recipients: 1 });\n');
  });

  it("writes nothing in a dry run", async () => {
    const folder = createFolder({ "a.js": OLD });
    await runCli(folder, ["upgrade"]);
    expect((await runCli(folder, ["undo", "--dry-run"])).out).toContain("Would put back 1 file");
    expect(read(folder, "a.js")).toBe(NEW);
  });

  it("refuses to put back a text that was tampered with", async () => {
    const folder = createFolder({ "a.js": OLD });
    await runCli(folder, ["upgrade"]);
    const texts = join(folder, ".chatshift/texts");
    for (const name of readdirSync(texts)) writeFileSync(join(texts, name), "x");
    const { code, error } = await runCli(folder, ["undo"]);
    expect([code, read(folder, "a.js")]).toEqual([2, NEW]);
    expect(error).toContain("is not the text that was kept there");
  });

  it.each([[["undo"]], [["undo", "../x"]], [["undo", "2020"]]])("has nothing to take back: %j", async (args) => {
    const folder = createFolder({ "a.js": OLD });
    expect((await runCli(folder, args)).code).toBe(2);
  });
});

describe("a run that was killed", () => {
  it.each([[[]], [["a.js"]], [["a.js", "b.js"]]])("with %j written is taken back by the next one", async (written) => {
    const folder = createKilled(written);
    writeFileSync(join(folder, ".chatshift/lock"), "999999999");
    const { error } = await runCli(folder, ["upgrade", "--only", "test/3.4"]);
    expect(["a.js", "b.js", "c.js"].map((name) => read(folder, name))).toEqual([OLD, OLD, OLD]);
    expect(error.includes("was killed while it wrote")).toBe(written.length > 0);
    expect(readdirSync(folder).sort()).toEqual([".chatshift", "a.js", "b.js", "c.js"]);
  });

  it("after its last file counts as done", async () => {
    const folder = createKilled(["a.js", "b.js", "c.js"]);
    const { out } = await runCli(folder, ["undo"]);
    expect(out).toContain("Put back 3 files");
    expect(read(folder, "c.js")).toBe(OLD);
  });

  it("doesn't take back what somebody changed since", async () => {
    const folder = createKilled(["a.js"]);
    writeFileSync(join(folder, "b.js"), "mine");
    const { error } = await runCli(folder, ["upgrade", "--only", "test/3.4"]);
    expect([read(folder, "a.js"), read(folder, "b.js")]).toEqual([OLD, "mine"]);
    expect(error).toContain("b.js was left as it is");
  });
});

it.runIf(existsSync("/proc/self/stat"))(
  "a lock of a process whose number is another's by now is taken over",
  async () => {
    const folder = createKilled(["a.js"]);
    writeFileSync(join(folder, ".chatshift/lock"), `${process.ppid} 1`);
    await runCli(folder, ["upgrade", "--only", "test/3.4"]);
    expect(read(folder, "a.js")).toBe(OLD);
    expect(readdirSync(folder).sort()).toEqual([".chatshift", "a.js", "b.js", "c.js"]);
  },
);

it("two runs never write at once", async () => {
  const folder = createKilled([]);
  writeFileSync(join(folder, ".chatshift/lock"), String(process.ppid));
  const { code, error } = await runCli(folder, ["upgrade"]);
  expect(code).toBe(2);
  expect(error).toContain(`(process ${process.ppid}) is writing here`);
});

it("writes all the same where no record can be kept, and says so", async () => {
  const folder = createFolder({ "a.js": OLD, ".chatshift": "a file" });
  const { error } = await runCli(folder, ["upgrade"]);
  expect(read(folder, "a.js")).toBe(NEW);
  expect(error).toContain("no record of this run can be kept");
});

describe("in git", () => {
  it("the record is no change, and neither is what an earlier run wrote", async () => {
    const folder = createFolder({ "a.js": 'call("close_thread", { recipients: 1 });\n' });
    commitAll(folder);
    await runCli(folder, ["upgrade"]);
    expect(git(folder, "status", "--porcelain")).toBe(" M a.js\n");
    expect((await runCli(folder, ["upgrade", "--include", "review"])).error).toBe("");
    expect(read(folder, "a.js")).toContain("visibility");
  });

  it("a file that git doesn't know holds back a run that would change it, and no other", async () => {
    const folder = createFolder({ "a.js": OLD });
    commitAll(folder);
    writeFileSync(join(folder, "new.js"), OLD);
    expect((await runCli(folder, ["upgrade", "a.js"])).code).toBe(0);
    expect((await runCli(folder, ["upgrade", "new.js"])).code).toBe(2);
  });

  it("--commit and --branch leave a clean tree with what was done in words", async () => {
    const folder = createFolder({ "a.js": OLD, "b.js": "set_access\n" });
    commitAll(folder);
    for (const [name, value] of Object.entries(IDENTITY)) git(folder, "config", name, value);
    const { error } = await runCli(folder, ["upgrade", "--commit", "--branch", "to-3.6"]);
    expect(error).toBe("");
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(git(folder, "branch", "--show-current")).toBe("to-3.6\n");
    expect(git(folder, "show", "HEAD:a.js")).toBe(NEW);
    expect(git(folder, "show", "HEAD:b.js")).toContain("TODO(chatshift)");
    expect(git(folder, "log", "-1", "--format=%s")).toBe("Note what is left before 3.6\n");
  });

  it("--commit-steps commits each step to the next version, and comes to what one upgrade does", async () => {
    const files = { "a.js": projects["a page that is carried whole"]?.files["page.js"] ?? "" };
    const [folder, plain] = [createFolder(files), createFolder(files)];
    commitAll(folder);
    for (const [name, value] of Object.entries(IDENTITY)) git(folder, "config", name, value);
    const args = ["upgrade", "--to", "3.6", "--no-markers"];
    const { out, error } = await runCli(folder, [...args, "--commit-steps", "--branch", "steps"], { engine });
    await runCli(plain, args, { engine });
    expect(error).toBe("");
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(read(folder, "a.js")).toBe(read(plain, "a.js"));
    const subjects = git(folder, "log", "--reverse", "--format=%s", "--skip=0").trim().split("\n").slice(1);
    expect(subjects).toEqual(["3.2", "3.3", "3.4", "3.5", "3.6"].map((version) => `Move to ${version} of the API`));
    expect(git(folder, "show", "HEAD~4:a.js")).toContain("/v3.2/");
    expect(out).toMatch(/^3\.2: Wrote [^]*\n3\.5: Wrote .*\nWrote /);
  });

  it.each([["--dry-run"], ["--interactive"], ["--format", "json"]])("--commit-steps takes no %s", async (...more) => {
    const folder = createFolder({ "a.js": OLD });
    const { code, error } = await runCli(folder, ["upgrade", "--commit-steps", ...more]);
    expect([code, read(folder, "a.js")]).toEqual([2, OLD]);
    expect(error).toContain("--commit-steps");
  });

  it("--commit refuses to take along what is staged, and a branch that is there, before it writes", async () => {
    const folder = createFolder({ "a.js": OLD, "b.js": "1\n" });
    commitAll(folder);
    git(folder, "branch", "taken");
    expect((await runCli(folder, ["upgrade", "--branch", "taken"])).error).toContain("nothing was written");
    writeFileSync(join(folder, "b.js"), "2\n");
    git(folder, "add", "b.js");
    const { code, error } = await runCli(folder, ["upgrade", "--commit", "--allow-dirty"]);
    expect([code, read(folder, "a.js")]).toEqual([2, OLD]);
    expect(error).toContain("something is staged");
  });
});
