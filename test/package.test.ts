/** The package as its users get it: packed, unpacked into an empty folder, with production dependencies alone. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = z.union([z.string(), z.object({ types: z.string(), default: z.string() })]);
const manifest = z
  .object({
    version: z.string(),
    bin: z.record(z.string(), z.string()),
    exports: z.record(z.string(), entry),
    dependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

const folder = mkdtempSync(join(tmpdir(), "chatshift-package-"));
const installed = join(folder, "node_modules/chatshift");

beforeAll(() => {
  // What `npm test` has just built is packed: building again is not what is tested here.
  if (!existsSync(join(root, "dist/.inputs"))) throw new Error("there is no build: run npm run build");
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  const name = execFileSync("npm", pack, { cwd: root, encoding: "utf8" }).trim();
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, name), "-C", installed, "--strip-components=1"]);
  for (const dependency of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(folder, "node_modules", dependency)), { recursive: true });
    symlinkSync(join(root, "node_modules", dependency), join(folder, "node_modules", dependency));
  }
  writeFileSync(
    join(folder, "client.js"),
    'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" });\n',
  );
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function runBin(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const bin = join(installed, manifest.bin["chatshift"] ?? "");
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NO|FORCE)_COLOR$/.test(name)),
  );
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...inherited, ...environment },
  });
}

/** What `toPacked` of a script makes of a manifest. */
function runNode(script: string, given: unknown): string {
  const url = JSON.stringify(pathToFileURL(join(root, script)).href);
  const code = `import { toPacked } from ${url}; console.log(JSON.stringify(toPacked(${JSON.stringify(given)})));`;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
}

/** What a module of the package exports, asked in a process of its own. */
function importFrom(specifier: string): unknown {
  const script = `const m = await import(${JSON.stringify(specifier)});
    console.log(JSON.stringify({ names: Object.keys(m), rules: Object.keys(m.default?.rules ?? {}), kind: typeof m.default }))`;
  const args = ["--input-type=module", "--eval", script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }));
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** The packages that an install brings besides chatshift, as paths in this project's own `node_modules`. */
function findInstalled(): readonly string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const locate = (from: string, name: string): string => {
    const path = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
    if (packages[path] !== undefined || from === "") return path;
    return locate(from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ""), name);
  };
  const found = new Set<string>();
  const visit = (path: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = locate(path, name);
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit("");
  return [...found];
}

/** Bytes of a folder, without packages of their own in it. */
function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map((entry) => {
      const own = join(path, entry.name);
      return entry.isDirectory() ? sizeOf(own) : statSync(own).size;
    })
    .reduce((sum, own) => sum + own, 0);
}

describe("the packed package", () => {
  it("contains what its exports promise", () => {
    const files = Object.entries(manifest.exports).flatMap(([name, target]) =>
      name.includes("*") ? [] : typeof target === "string" ? [target] : [target.types, target.default],
    );
    expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
    expect(readdirSync(join(installed, "dist/schemas")).length).toBeGreaterThan(0);
  });

  it("contains no tests, sources or scripts", () => {
    expect(readdirSync(installed).sort()).toEqual(
      ["LICENSE", "README.md", "bin", "dist", "docs", "package.json", "rules"].filter((name) =>
        existsSync(join(root, name)),
      ),
    );
  });

  it("is packed without scripts that an install would run", () => {
    const whole: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const { scripts, ...packed } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(runNode("scripts/pack.mjs", whole)));
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$|pack$/.test(name))).toEqual([]);
    expect(packed).not.toHaveProperty("devDependencies");
    expect(packed).toHaveProperty("dependencies", manifest.dependencies);
  });

  it("installs at most 20 packages and 32 MB, itself included", () => {
    const packages = findInstalled();
    expect(packages.map((path) => path.replace(/.*node_modules\//, ""))).not.toContain("jscodeshift");
    expect(packages.length + 1).toBeLessThanOrEqual(20);
    const bytes = [...packages.map((path) => join(root, path)), installed].map(sizeOf);
    expect(bytes.reduce((sum, own) => sum + own, 0)).toBeLessThan(32e6);
  });

  it("brings what it has put into itself with its licence", () => {
    const text = readFileSync(join(installed, "dist/vendor/LICENSES.txt"), "utf8");
    const parts = text.split(`\n${"-".repeat(80)}\n\n`);
    expect(parts.map((part) => /^(\S+) [\d.]+ \((?:MIT|ISC|BSD-2-Clause|Apache-2\.0)\)\n\n/.exec(part)?.[1])).toEqual(
      expect.arrayContaining(["acorn", "chalk", "htmlparser2", "svelte", "zod"]),
    );
    expect(parts.filter((part) => !/Permission|Apache License|Redistribution|By \w+ \w+\. Its/.test(part))).toEqual([]);
  });

  it("has types that need no package which isn't installed", () => {
    const entries = Object.values(manifest.exports).flatMap((one) => (typeof one === "string" ? [] : [one.types]));
    const seen = new Set(entries.map((path) => join(installed, path)));
    const packages = new Set<string>();
    for (const file of seen)
      for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/(?:^(?:im|ex)port .*from |import\()"([^"]+)"/gm))
        if (/^\..*js$/.test(name)) seen.add(join(dirname(file), name.replace(/(c?)js$/, "d.$1ts")));
        else if (!name.startsWith(".")) packages.add(name);
    expect([...packages].filter((name) => !name.startsWith("node:") && !(name in manifest.dependencies))).toEqual([
      "eslint",
    ]);
  });

  it("reads components by the parsers in it", () => {
    const text = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" })';
    writeFileSync(join(folder, "A.vue"), `<template><p @click='${text}' /></template>\n`);
    writeFileSync(join(folder, "B.svelte"), `<p onclick={() => ${text}}>x</p>\n`);
    const { stdout } = runBin(["lint", "A.vue", "B.svelte", "--target", "3.6"]);
    expect(stdout).toContain("A.vue:1:");
    expect(stdout).toContain("B.svelte:1:");
  });

  it("is found right by bundlers and Node, as publint sees it", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, level: "warning" });
    expect(messages).toEqual([]);
  });

  it("has types for every entry, as import and as require", async () => {
    const name = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
    const tarball = readFileSync(join(folder, name));
    const result = await checkPackage(createPackageFromTarballData(tarball));
    // Node 20.19 and later take ES modules by `require`, too; resolution without `exports` is older than that.
    const problems = result.types === false ? ["no types"] : result.problems;
    const told = problems.filter(
      (problem) =>
        typeof problem === "string" ||
        (problem.kind !== "CJSResolvesToESM" && !("resolutionKind" in problem && problem.resolutionKind === "node10")),
    );
    expect(told).toEqual([]);
  }, 120_000);

  it("tells its version", () => {
    expect(runBin(["--version"])).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it.each([
    ["none in a pipe", {}, false],
    ["forced", { FORCE_COLOR: "1" }, true],
    ["forced, whatever else is said", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["none", { NO_COLOR: "1" }, false],
  ])("has colours where they are wanted: %s", (_, environment, isColoured) => {
    expect(runBin(["upgrade", "client.js", "--dry-run", "--diff"], environment).stdout.includes("\u001B[")).toBe(
      isColoured,
    );
  });

  it("lints and upgrades", () => {
    const lint = runBin(["lint", "client.js", "--target", "3.6"]);
    expect(lint.stdout).toContain("client.js:1:");
    expect(lint).toMatchObject({ status: 1, stderr: "" });
    expect(runBin(["upgrade", "client.js", "--to", "3.6", "--yes"]).stdout).toContain("deactivate_chat");
    expect(readFileSync(join(folder, "client.js"), "utf8")).toContain("/v3.6/agent/action/deactivate_chat");
  });

  it("takes it well when its reader has seen enough", () => {
    const bin = join(installed, manifest.bin["chatshift"] ?? "");
    const script = `"${process.execPath}" "${bin}" surface 3.6 --format json | head -c 1; exit "\${PIPESTATUS[0]}"`;
    expect(spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("says what to install for agents, which is none of its dependencies", () => {
    const { status, stderr } = runBin(["mcp"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("npm install --save-dev @modelcontextprotocol/sdk")]);
  });

  it("says what to install to read OpenAPI", () => {
    const { status, stderr } = runBin(["rules", "import", "--from", "a.yaml", "--to", "b.yaml"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("npm install --save-dev @redocly/openapi-core")]);
  });

  it("has the ESLint plugin", () => {
    const { rules } = z.object({ rules: z.array(z.string()) }).parse(importFrom("chatshift/eslint"));
    expect(rules.sort()).toEqual([
      "behaviour",
      "no-marker",
      "no-outdated",
      "no-removed",
      "no-unknown",
      "scopes",
      "warnings",
    ]);
  });

  it("has the jscodeshift transform", () => {
    expect(importFrom("chatshift/jscodeshift")).toMatchObject({ kind: "function" });
  });
});
