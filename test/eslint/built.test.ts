/** The built plugin in the real ESLint, both versions: what is loaded when, and what --fix writes. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createFolder } from "../support/folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "dist/src/eslint/index.js");
const CODE =
  'fetch("https://api.livechatinc.com/v3.1/agent/action/tag_chat_thread", { method: "POST", body: JSON.stringify({ chat_id, thread_id, tag }) });\n';
const FIXED = CODE.replace("v3.1", "v3.6").replace("tag_chat_thread", "tag_thread");

function runNode(cwd: string, ...args: readonly string[]) {
  if (!existsSync(built)) throw new Error("there is no build: run npm run build");
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
}

describe.each(["eslint", "eslint-9"])("%s", (name) => {
  it("fixes with the built plugin, cache and all", () => {
    const config = [
      `import chatshift, * as whole from ${JSON.stringify(pathToFileURL(built).href)};`,
      "if (whole.configs !== chatshift.configs || whole.rules !== chatshift.rules) throw new Error('two plugins');",
      'export default [chatshift.configs.recommended, { settings: { chatshift: { target: "3.6" } } }];\n',
    ].join("\n");
    const cwd = createFolder({ "eslint.config.mjs": config, "code.js": CODE, "other.js": "let a = 1;\n" });
    const eslint = join(root, "node_modules", name, "bin/eslint.js");
    expect(runNode(cwd, eslint, "--cache", "--fix", ".")).toMatchObject({ stdout: "", stderr: "", status: 0 });
    expect(readFileSync(join(cwd, "code.js"), "utf8")).toBe(FIXED);
    expect(runNode(cwd, eslint, "--cache", ".")).toMatchObject({ stdout: "", stderr: "", status: 0 });
  });
});

describe("configs of chatshift itself", () => {
  const eslint = join(root, "node_modules/eslint/bin/eslint.js");
  const lint = (cwd: string): readonly string[] => {
    const { stdout, stderr } = runNode(cwd, eslint, "--format", "json", ".");
    expect(stderr).toBe("");
    const files = z.array(z.object({ filePath: z.string(), messages: z.array(z.object({ message: z.string() })) }));
    return files
      .parse(JSON.parse(stdout))
      .flatMap(({ filePath, messages }) =>
        messages.map(({ message }) => `${filePath.slice(cwd.length + 1)} ${/\[(.*)\]$/.exec(message)?.[1] ?? message}`),
      );
  };
  const setUp = (files: Readonly<Record<string, string>>, settings = "{}"): string =>
    createFolder({
      "package.json": "{}",
      "eslint.config.mjs": `import chatshift from ${JSON.stringify(pathToFileURL(built).href)};
        export default [chatshift.configs.recommended, { settings: { chatshift: ${settings} } }];\n`,
      "a.js": CODE,
      "apps/b.js": CODE,
      "apps/generated/c.js": CODE,
      ...files,
    });
  const told = (path: string): readonly string[] => [
    `${path} agent-chat/version`,
    `${path} agent-chat/3.2/tag-thread-renamed`,
  ];

  it("hold from each file upwards: targets, what is off, what is left out", () => {
    const cwd = setUp({
      "chatshift.config.yaml": 'target: "3.1"\nseverity: { agent-chat/old-version: "off" }\nignore: [generated/]\n',
      "apps/chatshift.config.json":
        '{ "target": "3.6", "severity": { "agent-chat/version": "off", "agent-chat/old-version": "off" } }',
    });
    expect(lint(cwd)).toEqual(told("apps/b.js").slice(1));
  });

  it("speak where ESLint's settings don't", () => {
    const cwd = setUp(
      { "chatshift.config.yaml": 'target: "3.1"\nseverity: { agent-chat/old-version: "off" }\n' },
      '{ target: "3.6" }',
    );
    expect(lint(cwd)).toEqual(["a.js", "apps/b.js", "apps/generated/c.js"].flatMap(told));
  });

  it("that can't be are told with their place", () => {
    const cwd = setUp({ "apps/chatshift.config.yaml": "severty: {}\n" });
    const { stderr, status } = runNode(cwd, eslint, ".");
    expect(stderr).toContain('apps/chatshift.config.yaml:1:1  there is no key "severty"');
    expect(status).toBe(2);
  });
});

it("the severity that a config of chatshift names decides which rule tells a finding", () => {
  const severity = { "agent-chat/3.2": "warning", "agent-chat/version": "error", "agent-chat/old-version": "info" };
  const cwd = createFolder({
    "package.json": "{}",
    "chatshift.config.json": JSON.stringify({ severity }),
    "eslint.config.mjs": `import chatshift from ${JSON.stringify(pathToFileURL(built).href)};
      export default [chatshift.configs.recommended];\n`,
    "a.js": CODE,
  });
  const { stdout } = runNode(cwd, join(root, "node_modules/eslint/bin/eslint.js"), "--format", "json", ".");
  const message = z.object({ ruleId: z.string(), severity: z.number(), message: z.string() });
  const [file] = z.array(z.object({ messages: z.array(message) })).parse(JSON.parse(stdout));
  const told = file?.messages.map((one) => [one.ruleId, one.severity, /\[(.*)\]$/.exec(one.message)?.[1]]);
  expect(told).toEqual([
    ["chatshift/no-outdated", 2, "agent-chat/version"],
    ["chatshift/warnings", 1, "agent-chat/3.2/tag-thread-renamed"],
  ]);
});

describe("a config in CommonJS", () => {
  it.each(["eslint", "eslint-9"])("requires the plugin: %s", (name) => {
    const config = `const chatshift = require(${JSON.stringify(built)});
      module.exports = [chatshift.configs.recommended, { plugins: { own: chatshift }, rules: { "own/scopes": "warn" } }];\n`;
    const cwd = createFolder({ "eslint.config.cjs": config, "code.js": CODE });
    const eslint = join(root, "node_modules", name, "bin/eslint.js");
    expect(runNode(cwd, eslint, "--fix", ".")).toMatchObject({ stdout: "", status: 0 });
    expect(readFileSync(join(cwd, "code.js"), "utf8")).toBe(FIXED);
  });
});

describe("the built plugin", () => {
  const tell = (script: string): unknown => {
    const { stdout, stderr } = runNode(root, "--input-type=module", "--eval", script);
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };

  it("loads no compiler before a file has a word of the API", () => {
    const script = `
      import { Linter } from "eslint";
      import { createRequire } from "node:module";
      import plugin from ${JSON.stringify(pathToFileURL(built).href)};
      const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("ts-morph"));
      const lint = (text) => [new Linter().verify(text, [plugin.configs.recommended]).length, isLoaded()];
      console.log(JSON.stringify([lint("let chat = 1;"), lint(${JSON.stringify(CODE)})]));`;
    expect(tell(script)).toEqual([
      [0, false],
      [expect.any(Number), true],
    ]);
  });

  it("has a version that changes with the rules", () => {
    const script = `import plugin from ${JSON.stringify(pathToFileURL(built).href)}; console.log(JSON.stringify(plugin.meta));`;
    const meta = z.object({ name: z.literal("chatshift"), version: z.string() }).parse(tell(script));
    expect(meta.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  });
});
