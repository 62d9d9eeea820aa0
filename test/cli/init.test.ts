/** What `init` writes into projects of several kinds, and what it leaves to a person. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commitAll, createFolder } from "../support/folder.js";
import { runCli } from "./run-cli.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const IMPORT = 'import chatshift from "chatshift/eslint";\n';

/** The file after `init`, which a second run leaves as it is. */
async function initFile(path: string, text: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = createFolder({
    "package.json": "{}",
    "chatshift.config.yaml": "",
    ".git/HEAD": "",
    ...more,
    [path]: text,
  });
  const first = await runCli(folder, ["init", "--yes"]);
  expect(first.error).toBe("");
  const after = readFileSync(join(folder, path), "utf8");
  if (after !== text) expect((await runCli(folder, ["init", "--yes"])).out).toContain("Nothing to write");
  expect(readFileSync(join(folder, path), "utf8")).toBe(after);
  return after;
}

describe("init", () => {
  it("shows what it would write, asks, writes, and has nothing to do after that", async () => {
    const folder = createFolder({
      "package.json": '{\n  "packageManager": "pnpm@10.0.0",\n  "lint-staged": {\n    "*.css": "stylelint"\n  }\n}\n',
      "eslint.config.mjs": "export default [];\n",
      ".github/workflows/test.yml": "on: push\n",
    });
    commitAll(folder);
    const dry = await runCli(folder, ["init", "--dry-run", "--target", "3.2"]);
    expect(dry.code).toBe(1);
    expect(dry.out).toContain("+++ b/.github/workflows/chatshift.yml");
    const refused = await runCli(folder, ["init", "--target", "3.2"], { answer: false });
    expect(refused).toMatchObject({ code: 1, questions: ["Write these?"] });
    expect(existsSync(join(folder, "chatshift.config.yaml"))).toBe(false);
    const done = await runCli(folder, ["init", "--target", "3.2"], { answer: true });
    expect(done.code).toBe(0);
    expect(done.out).toContain("pnpm add --save-dev chatshift");
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    expect(parse(read("chatshift.config.yaml"))).toEqual({ target: "3.2" });
    expect(read("eslint.config.mjs")).toBe(`${IMPORT}\nexport default [chatshift.configs.recommended];\n`);
    expect(JSON.parse(read("package.json"))).toMatchObject({
      "lint-staged": {
        "*.css": "stylelint",
        "*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte,astro}": "chatshift lint --staged",
      },
    });
    expect(parse(read(".github/workflows/chatshift.yml"))).toMatchObject({
      jobs: {
        lint: {
          steps: [
            {},
            { uses: "pnpm/action-setup@v4" },
            {},
            { run: "pnpm install --frozen-lockfile" },
            { run: 'pnpm exec chatshift lint --format github --format "markdown:$GITHUB_STEP_SUMMARY"' },
          ],
        },
      },
    });
    const again = await runCli(folder, ["init"]);
    expect(again.out).toContain("Nothing to write");
    expect(again.code).toBe(0);
  });

  it("writes a config that the command reads, and says where CI belongs", async () => {
    const folder = createFolder({
      "a.js": "set_access",
      ".git/HEAD": "",
      "sub/package.json": "{}",
      ".gitlab-ci.yml": "test: {}\n",
    });
    const { out } = await runCli(join(folder, "sub"), ["init"]);
    expect(out).toContain("run `chatshift init` there, too");
    expect(readFileSync(join(folder, ".gitlab-ci.yml"), "utf8")).toBe("test: {}\n");
    expect(existsSync(join(root, "dist/schemas/config.schema.json"))).toBe(true);
    expect((await runCli(folder, ["init", "--target", "9.9"])).code).toBe(2);
  });

  it.each([
    [
      "a list on lines",
      `import js from 'js'\n\nexport default [\n  js.one,\n  js.two,\n]\n`,
      "import js from 'js'\nimport chatshift from 'chatshift/eslint'\n\nexport default [\n  js.one,\n  js.two,\n  chatshift.configs.recommended,\n]\n",
    ],
    [
      "without a last comma",
      "export default [\n\ta\n]; // all\n",
      `${IMPORT}\nexport default [\n\ta,\n\tchatshift.configs.recommended\n]; // all\n`,
    ],
    [
      "a comment behind the last",
      "export default [\n  a, // why\n];\n",
      `${IMPORT}\nexport default [\n  a, // why\n  chatshift.configs.recommended,\n];\n`,
    ],
    [
      "a function around a list",
      "export default defineConfig([a, b]);\n",
      `${IMPORT}\nexport default defineConfig([a, b, chatshift.configs.recommended]);\n`,
    ],
    [
      "a function of configs",
      "export default tseslint.config(a, ...b);\n",
      `${IMPORT}\nexport default tseslint.config(a, ...b, chatshift.configs.recommended);\n`,
    ],
    [
      "a constant",
      "const all = [a];\nexport default all;\n",
      `${IMPORT}\nconst all = [a, chatshift.configs.recommended];\nexport default all;\n`,
    ],
    [
      "CRLF",
      'import a from "a";\r\nexport default [a];\r\n',
      `import a from "a";\r\nimport chatshift from "chatshift/eslint";\r\nexport default [a, chatshift.configs.recommended];\r\n`,
    ],
    [
      "a byte order mark",
      "\uFEFFexport default [];\n",
      `\uFEFF${IMPORT}\nexport default [chatshift.configs.recommended];\n`,
    ],
  ])("adds the plugin to ESLint's config: %s", async (_, before, after) => {
    expect(await initFile("eslint.config.js", before)).toBe(after);
  });

  it.each([
    [
      "behind what is required",
      '"use strict";\nconst a = require("a");\nmodule.exports = [a];\n',
      '"use strict";\nconst a = require("a");\nconst chatshift = require("chatshift/eslint");\nmodule.exports = [a, chatshift.configs.recommended];\n',
    ],
    [
      "behind directives",
      '"use strict";\nmodule.exports = [];\n',
      '"use strict";\nconst chatshift = require("chatshift/eslint");\n\nmodule.exports = [chatshift.configs.recommended];\n',
    ],
  ])("adds it to one in CommonJS: %s", async (_, before, after) => {
    expect(await initFile("eslint.config.cjs", before)).toBe(after);
  });

  it.each([
    ["a list made elsewhere", "eslint.config.js", 'export { default } from "shared";\n'],
    ["a function that may take anything", "eslint.config.js", "export default antfu({ vue: true });\n"],
    ["a list that may change", "eslint.config.js", "let all = [];\nexport default all;\n"],
    ["a comment in the way of a comma", "eslint.config.js", "export default [\n  a // why\n];\n"],
    ["the name is taken", "eslint.config.js", "const chatshift = 1;\nexport default [];\n"],
    ["it does not parse", "eslint.config.js", "export default [;\n"],
    [
      "required behind the list",
      "eslint.config.cjs",
      'const all = [];\nconst a = require("a");\nmodule.exports = all;\n',
    ],
    ["no flat config", ".eslintrc.json", "{}\n"],
    ["lint-staged as code", "lint-staged.config.js", "export default {};\n"],
    [
      "lint-staged with that pattern",
      ".lintstagedrc.json",
      '{ "*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte,astro}": "eslint" }\n',
    ],
    ["lint-staged in YAML", ".lintstagedrc", '"*.js": eslint\n'],
    ["hooks of lefthook", "lefthook.yml", "pre-commit: {}\n"],
    ["repos in one line", ".pre-commit-config.yaml", "repos: []\n"],
    ["another server", "Jenkinsfile", "node {}\n"],
  ])("leaves to a person what it can't write for sure: %s", async (_, path, text) => {
    const folder = createFolder({ "package.json": "{}", "chatshift.config.yaml": "", ".git/HEAD": "", [path]: text });
    const { out, code } = await runCli(folder, ["init"]);
    expect(out).toContain(`${path}: not changed, as `);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, path), "utf8")).toBe(text);
  });

  it.each([
    ["husky", ".husky/pre-commit", "npm test", "npm test\nyarn chatshift lint --staged\n"],
    [
      "pre-commit",
      ".pre-commit-config.yaml",
      "repos:\n  - repo: a\n    hooks: [{ id: b }]\n# end\nfail_fast: true\n",
      undefined,
    ],
    ["pre-commit at the end", ".pre-commit-config.yaml", "repos:\n- repo: a\n  hooks:\n  - id: b", undefined],
  ])("adds a line to the hooks of %s", async (_, path, before, after) => {
    const text = await initFile(path, before, { "yarn.lock": "" });
    if (after !== undefined) expect(text).toBe(after);
    else
      expect(parse(text)).toMatchObject({
        repos: [
          { repo: "a" },
          { repo: "local", hooks: [{ id: "chatshift", language: "system", entry: "yarn chatshift lint --staged" }] },
        ],
      });
  });

  it.each([
    ["the usual stage", "build:\n  script: [make]\n", undefined],
    ["the first of its own", "stages: [check, deploy]\n", "check"],
    ["the usual one where it is listed", "stages: [build, test]", undefined],
  ])("adds a job to GitLab's file: %s", async (_, before, stage) => {
    const job: unknown = parse(await initFile(".gitlab-ci.yml", before, { "package-lock.json": "{}" }));
    expect(job).toMatchObject({
      chatshift: { script: ["npm ci", "npx chatshift lint --format gitlab:gl-code-quality.json"] },
    });
    if (stage === undefined) expect(job).not.toHaveProperty("chatshift.stage");
    else expect(job).toHaveProperty("chatshift.stage", stage);
  });

  it("leaves a project alone that has all of it", async () => {
    const folder = createFolder({
      "package.json": '{ "chatshift": {} }',
      ".git/HEAD": "",
      "eslint.config.js": IMPORT,
      ".husky/pre-commit": "npx chatshift lint\n",
    });
    const { out, code } = await runCli(folder, ["init"]);
    expect(out).toBe(
      "eslint.config.js has chatshift already.\n.husky/pre-commit has chatshift already.\nNothing to write: chatshift is set up.\n",
    );
    expect(code).toBe(0);
  });

  it("makes an ESLint config that ESLint runs", async () => {
    const folder = createFolder({
      "package.json": '{ "type": "module" }',
      "eslint.config.js":
        'import { defineConfig } from "eslint/config";\nexport default defineConfig([{ files: ["*.js"] }]);\n',
      "a.js": 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" });\n',
    });
    await runCli(folder, ["init", "--yes"]);
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(root, "node_modules/eslint"), join(folder, "node_modules/eslint"));
    symlinkSync(root, join(folder, "node_modules/chatshift"));
    const { stdout, status } = spawnSync(process.execPath, [join(root, "node_modules/eslint/bin/eslint.js"), "."], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toContain("chatshift/no-outdated");
    expect(status).toBe(1);
  });
});
