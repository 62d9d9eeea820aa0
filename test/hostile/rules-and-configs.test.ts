/** Rules and configs of others are data: nothing in them runs, gets lost, or takes its time. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createModules } from "../../src/program/modules/modules.js";
import { folderAt } from "../../src/files/project.js";
import { runCli } from "../cli/run-cli.js";
import { API, baseline, faultsOf } from "../rules/small-pack.js";
import { createFolder } from "../support/folder.js";

const METHODS = `methods:
  list:
    title: List
    transports: [web]
    scopes: [a:ro]
    request:
      limit: number
`;

describe("a pack of rules", () => {
  it.each([
    ["a method", METHODS.replace("list:", "¦__proto__:")],
    ["a parameter", METHODS.replace("limit:", "¦__proto__:")],
  ])("has no __proto__ as the name of %s", (_, methods) => {
    expect(faultsOf({ "1.0.yaml": baseline(methods) })[0]).toBe(
      "1.0.yaml ¦1: __proto__ is no key; expected another name",
    );
  });

  it("may name things like members of every object, which then are names", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"])
      expect(faultsOf({ "1.0.yaml": baseline(METHODS.replace("limit:", `${name}:`)) })).toEqual([]);
  });

  it("has no tags, which elsewhere make objects or functions", () => {
    const text = baseline(METHODS.replace("title: List", "title: ¦!!js/function 'function () {}'"));
    expect(faultsOf({ "1.0.yaml": text })).toEqual(["1.0.yaml ¦1: Unresolved tag: tag:yaml.org,2002:js/function"]);
  });

  it.each([
    ["a host", "hosts: [shop.example]", 'hosts: [¦"(a+)+$"]'],
    ["a path", 'call: ["/v{version}/{method}"]', 'call: [¦"/(x+)+/{method}"]'],
    ["a header", "versionHeader: X-Version", 'versionHeader: ¦"(X|X)+"'],
    ["a key", "method: action", 'method: ¦"(a|a)+"'],
  ])("has no pattern as %s", (_, plain, pattern) => {
    const [fault = ""] = faultsOf({ "api.yaml": API.replace(plain, pattern) });
    expect(fault).toMatch(/^api\.yaml ¦1: .* has the wrong form; expected /);
  });
});

describe("a config", () => {
  const CODE = {
    "package.json": "{}",
    "a.js": 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread");\n',
  };

  it.each([
    ["a key", "severity:\n  __proto__: off\n", "chatshift.config.yaml:2:3  __proto__ is no key"],
    ["a tag", "ignore: !!js/function 'x'\n", "chatshift.config.yaml:1:9  Unresolved tag"],
    ["a key twice", "ignore: []\nignore: []\n", "chatshift.config.yaml:2:1  Map keys must be unique"],
  ])("is refused for %s", async (_, text, told) => {
    const { code, error } = await runCli(createFolder({ ...CODE, "chatshift.config.yaml": text }), ["lint"]);
    expect([code, error]).toEqual([2, expect.stringContaining(told)]);
  });

  it.each(["js", "mjs", "cjs", "ts"])("is never run: .%s", async (extension) => {
    const name = `chatshift.config.${extension}`;
    const folder = createFolder(CODE);
    writeFileSync(join(folder, name), `require("fs").writeFileSync(${JSON.stringify(join(folder, "ran"))}, "");\n`);
    const { code, error } = await runCli(folder, ["lint"]);
    expect([code, error]).toEqual([2, expect.stringContaining("a config is data, and never run")]);
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  it("is not looked for above the top of the git work tree", async () => {
    const folder = createFolder({ "chatshift.config.yaml": "nonsense: 1\n", "in/.git/HEAD": "", "in/a.js": "" });
    expect((await runCli(join(folder, "in"), ["lint"])).error).not.toContain("nonsense");
    expect((await runCli(folder, ["lint", "in"])).error).toContain("nonsense");
  });
});

describe("what a project says of its modules", () => {
  const long = `@${"a".repeat(40)}!`;

  it("is plain, or isn't heard: an alias that could take its time leads nowhere", () => {
    for (const pattern of ["^@(a+)+$", "^@(a|a)*$", "^@(a*)*b$", "^@a*a*a*a*b$", "^(@)\\\\1$"]) {
      const folder = createFolder({
        "package.json": JSON.stringify({
          jest: { moduleNameMapper: { [pattern.replaceAll("\\\\", "\\")]: "./src/x.js" } },
        }),
        "src/x.js": "",
      });
      const before = performance.now();
      expect(createModules(folderAt(folder)).resolve(long, join(folder, "src/y.js")), pattern).toBeUndefined();
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });

  it("is heard where it is plain", () => {
    const mapper = { "^@app/(.*)$": "<rootDir>/src/$1" };
    const files = { "package.json": JSON.stringify({ jest: { moduleNameMapper: mapper } }), "src/x.js": "" };
    const folder = createFolder(files);
    expect(createModules(folderAt(folder)).resolve("@app/x.js", join(folder, "src/y.js"))).toBe(
      join(folder, "src/x.js"),
    );
  });

  it("names folders of a workspace by few stars", () => {
    const workspaces = (pattern: string): string =>
      createFolder({
        "package.json": JSON.stringify({ workspaces: ["packages/*", pattern] }),
        [`packages/${"a".repeat(60)}/package.json`]: '{ "name": "one" }',
        [`packages/${"a".repeat(60)}/index.js`]: "",
      });
    for (const pattern of [`packages/${"a*".repeat(30)}b`, `!packages/${"*a".repeat(30)}b`, `${"**/".repeat(30)}b`]) {
      const folder = workspaces(pattern);
      const before = performance.now();
      expect(createModules(folderAt(folder)).resolve("one", join(folder, "x.js")), pattern).toContain("index.js");
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });
});
