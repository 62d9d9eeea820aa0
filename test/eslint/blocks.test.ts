/** Components as linters hand them over: whole with their real parsers (ESLint), or block by block (oxlint). */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Linter } from "eslint";
import * as astroParser from "astro-eslint-parser";
import * as svelteParser from "svelte-eslint-parser";
import { parser as tsParser } from "typescript-eslint";
import { describe, expect, it } from "vitest";
import vueParser from "vue-eslint-parser";
import { z } from "zod";
import { inspect } from "../../src/faces/inspect.js";
import { createFolder } from "../support/folder.js";
import { plugin } from "../support/eslint.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "dist/src/eslint/index.js");
const URL_ = "https://api.livechatinc.com/v3.1/agent/action";
const post = (method: string, payload: string): string =>
  `fetch("${URL_}/${method}", { method: "POST", body: JSON.stringify(${payload}) });\n`;
const CODE = `${post("tag_chat_thread", "{ chat_id, thread_id, tag }")}${post("close_thread", "{ chat_id }")}`;
const FIXED = CODE.replaceAll("v3.1", "v3.6")
  .replace("tag_chat_thread", "tag_thread")
  .replace("close_thread", "deactivate_chat")
  .replace(/(deactivate_chat.*)\{ chat_id \}/, "$1{ id: chat_id }");

/** Components with a script that holds the code; `é` and other blocks stand before it. */
const COMPONENTS: Readonly<Record<string, (code: string) => string>> = {
  "a.vue": (code) =>
    `<template><p>é tag_chat_thread</p></template>\n<script>\nexport const é = 1;\n</script>\n<script setup>\n${code}</script>\n`,
  "b.svelte": (code) =>
    `<script module>\nexport const é = 1;\n</script>\n<script>\n${code}</script>\n<p>close_thread</p>\n`,
  "c.astro": (code) => `---\nconst é = 1;\n${code}---\n<p>close_thread</p>\n<script>\nlet q = 1;\n</script>\n`,
};

const PARSERS: Readonly<Record<string, Linter.Parser>> = {
  vue: vueParser,
  svelte: svelteParser,
  astro: astroParser,
};

describe.each(Object.entries(COMPONENTS))("%s", (path, wrap) => {
  const extension = path.slice(path.lastIndexOf(".") + 1);

  it("is fixed in ESLint with its real parser as the code alone is", () => {
    const files = [`**/*.${extension}`];
    const languageOptions = { parser: PARSERS[extension], parserOptions: { parser: tsParser } };
    const linter = new Linter({ cwd: createFolder({ [path]: wrap(CODE) }) });
    const config = [
      { ...plugin.configs.recommended, files },
      { files, languageOptions, settings: { chatshift: { target: "3.6" } } },
    ];
    const ids = (text: string, name: string, configs: readonly Linter.Config[]): readonly (string | undefined)[] =>
      linter.verify(text, [...configs], { filename: name }).map(({ message }) => /\[([^\]]+)\]$/.exec(message)?.[1]);
    const alone = [plugin.configs.recommended, { settings: { chatshift: { target: "3.6" } } }];
    expect(ids(wrap(CODE), path, config)).toEqual(ids(CODE, "code.js", alone));
    expect(linter.verifyAndFix(wrap(CODE), config, { filename: path }).output).toBe(wrap(FIXED));
  });

  it("is told and fixed in oxlint as the code alone is", () => {
    const cwd = createFolder({ [path]: wrap(CODE), "code.js": CODE, ".oxlintrc.json": oxlintConfig() });
    const told = runOxlint(cwd);
    const of = (name: string) => told.filter(({ filename }) => filename.endsWith(name));
    expect(of("code.js").length).toBeGreaterThan(3);
    expect(of(path).map(({ message }) => message.replace(/line \d+/, "line"))).toEqual(
      of("code.js").map(({ message }) => message.replace(/line \d+/, "line")),
    );
    runOxlint(cwd, "--fix");
    expect(readFileSync(join(cwd, "code.js"), "utf8")).toBe(FIXED);
    expect(readFileSync(join(cwd, path), "utf8")).toBe(wrap(FIXED));
    expect(runOxlint(cwd).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has its places where they stand in the block", () => {
    const cwd = createFolder({ [path]: wrap(CODE) });
    const ask = (text: string) =>
      inspect({ root: cwd, path, text, settings: { target: "3.6" }, command: "lint" }).told.map(
        ({ finding: { id, place } }) => [id, text.slice(place.start, place.end)],
      );
    const block = extension === "astro" ? `const é = 1;\n${CODE}` : CODE;
    expect(ask(block)).toEqual(ask(wrap(CODE)));
    expect(ask(`// not saved yet\n${CODE}`)).toEqual(ask(wrap(CODE)));
    expect(ask(wrap(`// not saved yet\n${CODE}`))).toEqual(ask(wrap(CODE)));
  });
});

it("leaves what reaches out of a block to who sees the whole file", () => {
  const first = `export const BASE = "${URL_}";\n`;
  const second = 'fetch(`${BASE}/tag_chat_thread`, { method: "POST", body: "{}" });\n';
  const cwd = createFolder({ "a.vue": `<script>\n${first}</script>\n<script setup>\n${second}</script>\n` });
  const [told, ...more] = inspect({
    root: cwd,
    path: "a.vue",
    text: second,
    settings: { target: "3.6" },
    command: "lint",
  }).told;
  expect(more.every(({ remedy }) => remedy === undefined)).toBe(true);
  expect(told).toMatchObject({ remedy: undefined, movesWith: ["the rest of this file"] });
});

function oxlintConfig(): string {
  return JSON.stringify({
    jsPlugins: [built],
    categories: { correctness: "off" },
    settings: { chatshift: { target: "3.6" } },
    rules: {
      "chatshift/no-outdated": "error",
      "chatshift/no-removed": "error",
      "chatshift/no-unknown": "error",
      "chatshift/warnings": "warn",
    },
  });
}

const reportSchema = z.object({
  diagnostics: z.array(z.object({ message: z.string(), severity: z.string(), filename: z.string() })),
});

function runOxlint(cwd: string, ...args: readonly string[]) {
  if (!existsSync(built)) throw new Error("there is no build: run npm run build");
  const bin = join(root, "node_modules/oxlint/bin/oxlint");
  const { stdout, stderr } = spawnSync(process.execPath, [bin, "-f", "json", ...args, "."], { cwd, encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`oxlint: ${stdout}${stderr}`);
  return reportSchema.parse(JSON.parse(stdout)).diagnostics;
}

describe("the built plugin", () => {
  it.each([
    ["import", `import plugin from ${JSON.stringify(pathToFileURL(built).href)};`, "mjs"],
    ["require", `const plugin = require(${JSON.stringify(built)});`, "cjs"],
  ])("has its configs, rules and meta by %s", (_, line, extension) => {
    const name = `a.${extension}`;
    const print =
      "console.log(JSON.stringify([Object.keys(plugin.configs), Object.keys(plugin.rules).length > 0, plugin.meta.name]));";
    const cwd = createFolder({ [name]: `${line}\n${print}\n` });
    const { stdout } = spawnSync(process.execPath, ["--no-warnings", name], { cwd, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual([["recommended"], true, "chatshift"]);
  });
});
