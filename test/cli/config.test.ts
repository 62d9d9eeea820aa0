import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../support/folder.js";
import { createFakeEngine } from "./fake-engine.js";
import { runCli, toDocument } from "./run-cli.js";

const CODE = { "a.js": "set_access", "old/b.js": "set_access" };

describe("the config file", () => {
  it.each([
    ["chatshift.config.yaml", 'from: "3.1"\nto: "3.7"\nwrappers: ["call:method,payload"]\nskip: [test/3.4]\n'],
    [
      "chatshift.config.json",
      '{\n\t"from": "3.1", "to": "3.7", "wrappers": ["call:method,payload"], "skip": ["test/3.4"]}',
    ],
    [
      "package.json",
      '{"name": "x", "chatshift": {"from": "3.1", "to": "3.7", "wrappers": ["call:method,payload"], "skip": ["test/3.4"]}}',
    ],
  ])("is found as %s, from a folder below too; flags win, lists add up", async (name, text) => {
    const folder = createFolder({ ...CODE, [name]: text });
    const engine = createFakeEngine();
    await runCli(join(folder, "old"), ["upgrade", "--dry-run"], { engine });
    await runCli(folder, ["upgrade", "--dry-run", "--to", "3.6", "--skip", "test/3.2"], { engine });
    const config = { from: "3.1", wrappers: ["call:method,payload"] };
    expect(engine.calls).toMatchObject([
      { ...config, to: "3.7", skip: ["test/3.4"] },
      { ...config, to: "3.6", skip: ["test/3.4", "test/3.2"] },
    ]);
  });

  it("names the target of lint", async () => {
    const engine = createFakeEngine();
    await runCli(createFolder({ ...CODE, "chatshift.config.yaml": 'target: "3.2"' }), ["lint"], { engine });
    expect(engine.calls).toMatchObject([{ to: "3.2" }]);
  });

  it("leaves out what `ignore` names, relative to its own folder", async () => {
    const folder = createFolder({ ...CODE, "chatshift.config.yaml": "ignore: [/old/]" });
    expect((await runCli(folder, ["lint"])).out).toContain("1 ignored by config");
    expect((await runCli(join(folder, "old"), ["lint", "b.js"])).error).toContain("b.js (ignored by config)");
  });

  it("gives findings of `lint` their severity, by the longest id, in some files another", async () => {
    const config = [
      "severity: { test: info, test/3.2/set-access-removed: error }",
      "overrides:",
      "  - files: [/old/]",
      "    severity: { test/3.2: 'off' }",
      "  - files: ['*.ts']",
      "    skip: [test/3.2]",
    ].join("\n");
    const folder = createFolder({
      ...CODE,
      "c.ts": "set_access",
      "d.js": "close_thread",
      "chatshift.config.yaml": config,
    });
    const result = await runCli(folder, ["lint", "--format", "json"]);
    expect(toDocument(result).findings.map(({ path, severity, status }) => `${path} ${severity} ${status}`)).toEqual([
      "a.js error open",
      "c.ts warning skipped",
      "d.js info open",
      "old/b.js warning skipped",
    ]);
    expect(result.code).toBe(1);
  });

  it.each(["js", "cjs", "mjs", "ts"])("is never code: chatshift.config.%s is refused", async (extension) => {
    const name = `chatshift.config.${extension}`;
    const folder = createFolder({ ...CODE, [name]: "throw 1;" });
    const { code, error } = await runCli(join(folder, "old"), ["lint"]);
    expect(error).toContain(`${name}: a config is data, and never run`);
    expect(code).toBe(2);
    expect((await runCli(folder, ["lint", "--config", name])).error).toContain("never run");
  });

  it.each([
    [
      "a near miss",
      "wrappers: []\nserverity: {}\n",
      'chatshift.config.yaml:2:1  there is no key "serverity"',
      "Did you mean severity?",
    ],
    [
      "below overrides",
      "overrides:\n  - files: [a]\n    skipp: [b]\n",
      'chatshift.config.yaml:3:5  there is no key "skipp"',
      "there are files, severity, skip. Did you mean skip?",
    ],
    ["no severity", "severity:\n  test: fatal\n", "chatshift.config.yaml:2:9  severity.test: ", ""],
    ["no id", "severity: { agent: error }", "the config names agent: no change or check", ""],
  ])("is told with its place and what was meant: %s", async (_, text, message, hint) => {
    const { code, error } = await runCli(createFolder({ ...CODE, "chatshift.config.yaml": text }), ["lint"]);
    expect(error).toContain(message);
    expect(error).toContain(hint);
    expect(code).toBe(2);
  });

  it.each([
    ["unquoted version", "from: 3.1\n", "chatshift.config.yaml:1:7  from: expected a version in quotes"],
    ["unknown key", "wrappers: []\nform: a\n", 'chatshift.config.yaml:2:1  there is no key "form"; there are '],
    ["wrong item", "skip:\n  - a\n  - 3\n", "chatshift.config.yaml:3:5  skip.1: "],
    ["bad wrapper", "wrappers: [call]\n", "chatshift.config.yaml:1:12  wrappers.0: expected name:method,payload"],
    ["no YAML", "skip: [a\nb: c", "chatshift.config.yaml:"],
    ["a list", "- a\n", "chatshift.config.yaml:1:1  the config: "],
    ["no such version", 'from: "9.9"', "--from 9.9: there is no such version"],
  ])("is told with its place when wrong: %s", async (_, text, message) => {
    const { code, error, out } = await runCli(createFolder({ ...CODE, "chatshift.config.yaml": text }), ["lint"]);
    expect(error).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("tells several faults at once, also below a key of package.json", async () => {
    const folder = createFolder({
      ...CODE,
      "package.json": '{\n  "chatshift": {\n    "from": 3,\n    "guesses": 1\n  }\n}',
    });
    const { error } = await runCli(folder, ["lint"]);
    expect(error).toContain("package.json:3:13  from: expected a version in quotes");
    expect(error).toContain("package.json:4:16  guesses: ");
  });

  it("refuses aliases that expand without bound", async () => {
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 6; at++)
      bomb.push(
        `a${at}: &a${at} [${Array(8)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
      );
    const { code, error } = await runCli(createFolder({ ...CODE, "chatshift.config.yaml": bomb.join("\n") }), ["lint"]);
    expect(code).toBe(2);
    expect(error).toContain("chatshift.config.yaml:");
  });

  it("refuses two of them in one folder", async () => {
    const folder = createFolder({ ...CODE, "chatshift.config.yaml": "", "chatshift.config.json": "{}" });
    const { code, error } = await runCli(folder, ["lint"]);
    expect(code).toBe(2);
    expect(error).toContain("there are two configs: chatshift.config.yaml and chatshift.config.json");
  });
});

describe("several config files", () => {
  const FILES = {
    "package.json": "{}",
    "a.js": "set_access",
    "apps/a.js": "set_access",
    "apps/deep/b.js": "set_access close_thread",
    "apps/generated/c.js": "set_access",
  };
  const found = async (folder: string, args: readonly string[] = []): Promise<readonly string[]> =>
    toDocument(await runCli(folder, ["lint", "--format", "json", ...args])).findings.map(
      ({ path, severity, status }) => `${path} ${severity} ${status}`,
    );

  it("hold for the files below them: the nearest wins, wherever the command is run", async () => {
    const folder = createFolder({
      ...FILES,
      "chatshift.config.yaml": "severity: { test: info }",
      "apps/deep/chatshift.config.json":
        '{ "overrides": [{ "files": ["b.js"], "severity": { "test/3.2/set-access-removed": "off" } }] }',
    });
    const told = [
      "a.js info open",
      "apps/a.js info open",
      "apps/deep/b.js warning skipped",
      "apps/deep/b.js error open",
      "apps/generated/c.js info open",
    ];
    expect(await found(folder)).toEqual(told);
    expect(await found(folder, ["apps/deep/b.js"])).toEqual(told.slice(2, 4));
    expect(await found(join(folder, "apps"), ["deep", "a.js"])).toEqual([
      "a.js info open",
      "deep/b.js warning skipped",
      "deep/b.js error open",
    ]);
    expect(await found(join(folder, "apps/generated"), ["../a.js"])).toEqual(["../a.js info open"]);
  });

  it("add up what they leave out, as .gitignore files do", async () => {
    const folder = createFolder({
      ...FILES,
      "chatshift.config.yaml": "ignore: [a.js]",
      "apps/chatshift.config.yaml": "ignore: [/generated/]",
    });
    expect(await found(folder)).toEqual(["apps/deep/b.js warning open", "apps/deep/b.js error open"]);
    expect(await found(join(folder, "apps"))).toEqual(["deep/b.js warning open", "deep/b.js error open"]);
    const { error } = await runCli(folder, ["lint", "apps/generated/c.js"]);
    expect(error).toContain("apps/generated/c.js (ignored by config)");
  });

  it("hold their files against their own targets", async () => {
    const folder = createFolder({
      ...FILES,
      "chatshift.config.yaml": 'target: "3.6"',
      "apps/deep/chatshift.config.yaml": 'target: "3.2"\nfrom: "3.1"',
    });
    const engine = createFakeEngine();
    const { error } = await runCli(folder, ["lint"], { engine });
    expect(engine.calls).toMatchObject([{ to: "3.6" }, { to: "3.2", from: "3.1" }]);
    expect(error).toContain("Note: the files of apps/deep/chatshift.config.yaml are held against 3.2.");
    expect((await found(folder)).length).toBe(5);
    await runCli(folder, ["lint", "--target", "3.6", "--from", "3.1"], { engine });
    expect(engine.calls.length).toBe(3);
  });

  it("must agree on what an upgrade does, as all files move together", async () => {
    const folder = createFolder({
      ...FILES,
      "chatshift.config.yaml": 'to: "3.6"',
      "apps/deep/chatshift.config.yaml": 'to: "3.2"\ntarget: "3.2"',
    });
    const { code, error } = await runCli(folder, ["upgrade", "--dry-run"]);
    expect(error).toContain(
      "chatshift.config.yaml and apps/deep/chatshift.config.yaml differ in to, and all files move together",
    );
    expect(code).toBe(2);
    const engine = createFakeEngine();
    await runCli(folder, ["upgrade", "--dry-run", "--to", "3.6"], { engine });
    await runCli(folder, ["upgrade", "--dry-run", "apps/deep"], { engine });
    expect(engine.calls).toMatchObject([{ to: "3.6" }, { to: "3.2" }]);
  });

  it("are each checked", async () => {
    const folder = createFolder({ ...FILES, "apps/chatshift.config.yaml": "severty: {}" });
    expect((await runCli(folder, ["lint"])).error).toContain(
      'apps/chatshift.config.yaml:1:1  there is no key "severty"',
    );
    const other = createFolder({ ...FILES, "apps/deep/chatshift.config.ts": "throw 1;" });
    expect((await runCli(other, ["lint"])).error).toContain(
      "apps/deep/chatshift.config.ts: a config is data, and never run",
    );
  });

  it("are found for the text on stdin", async () => {
    const folder = createFolder({ ...FILES, "apps/chatshift.config.yaml": "ignore: [/generated/]" });
    const args = ["lint", "--format", "json", "--stdin-filename"];
    expect((await runCli(folder, [...args, "apps/generated/c.js", "-"], { input: "set_access" })).code).toBe(0);
  });
});
