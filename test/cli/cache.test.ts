/** What `lint` keeps: with it, it says what it says without, whatever happens to files in between. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import type { Engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli, type Result } from "./run-cli.js";

const API = "https://api.livechatinc.com/v3.1/agent/action";
/** Files that lead to each other in several ways, most of which aren't there at the beginning. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "src/base.ts": [
    `export const BASE = "${API}";\n`,
    'export const BASE = "https://other.example";\n',
    'export * from "./base/index";\n',
  ],
  "src/base.js": [`exports.BASE = "${API.replace("3.1", "3.3")}";\n`],
  "src/base/index.ts": [`export const BASE = "${API.replace("3.1", "3.5")}";\n`],
  "src/call.ts": [
    'import { BASE } from "./base";\nexport const call = (m: string, p: object) => fetch(`${BASE}/${m}`, { method: "POST", body: JSON.stringify(p) });\n',
    'import { BASE } from "@/base";\nexport const call = (m: string, p: object) => fetch(`${BASE}/${m}`, { method: "POST", body: JSON.stringify(p) });\n',
  ],
  "src/use.ts": [
    'import { call } from "./call";\ncall("close_thread", { chat_id: "a" });\n',
    'import { call } from "shared";\ncall("close_thread", { chat_id: "a" });\n',
  ],
  "src/payload.ts": ['export const payload = { chat_id: "a" };\n', 'export const payload = { id: "a" };\n'],
  "src/closed.ts": [
    'import { call } from "./call";\nimport { payload } from "./payload";\ncall("close_thread", payload);\n',
  ],
  "src/stored.ts": ['import { payload } from "./payload";\nstore.save(payload.chat_id);\n', "export {};\n"],
  "packages/shared/package.json": ['{ "name": "shared", "main": "main.ts" }', '{ "name": "other" }'],
  "packages/shared/main.ts": ['export { call } from "../../src/call";\n'],
  "package.json": ['{ "workspaces": ["packages/*"] }', "{}"],
  "tsconfig.json": ['{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }', "{}"],
  ".env": ["LC_VERSION=3.1\n"],
  "src/env.ts": [
    'fetch(`https://api.livechatinc.com/v${process.env.LC_VERSION}/agent/action/close_thread`, { method: "POST" });\n',
  ],
  "chatshift.config.yaml": ['target: "3.3"\n', "ignore: [src/use.ts]\n"],
};
const PATHS = Object.keys(TEXTS);

type Step =
  | { readonly kind: "write"; readonly path: string; readonly which: number }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("write" as const), path: fc.constantFrom(...PATHS), which: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), path: fc.constantFrom(...PATHS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("rename" as const),
      path: fc.constantFrom(...PATHS),
      to: fc.constantFrom(...PATHS),
    }),
  },
);

function take(folder: string, one: Step): void {
  const path = join(folder, one.path);
  if (one.kind === "write") {
    const texts = TEXTS[one.path] ?? [];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, texts[one.which % texts.length] ?? "");
  } else if (one.kind === "remove") rmSync(path, { force: true });
  else if (existsSync(path)) {
    mkdirSync(dirname(join(folder, one.to)), { recursive: true });
    renameSync(path, join(folder, one.to));
  }
}

/** The engine, and how often it was asked. */
function countEngine(): { readonly engine: Engine; readonly asked: () => number } {
  let asked = 0;
  return {
    engine: { ...engine, lint: (...args) => (asked++, engine.lint(...args)) },
    asked: () => asked,
  };
}

const ARGS = ["lint", "--format", "json", "--explain-evidence"];
const lint = (folder: string, own: Engine, ...more: readonly string[]): Promise<Result> =>
  runCli(folder, [...ARGS, ...more], { engine: own });

/** More of them: CHATSHIFT_CACHE_RUNS=100 npx vitest run test/cli/cache.test.ts */
const RUNS = Number(process.env["CHATSHIFT_CACHE_RUNS"] ?? 2);

describe("lint with what it kept", () => {
  it("tells the same as without, after any change of any file", { timeout: 60_000 * Math.max(RUNS, 2) }, async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
        const folder = createFolder({
          "node_modules/x": "",
          "src/use.ts": TEXTS["src/use.ts"]?.[0] ?? "",
          "src/call.ts": TEXTS["src/call.ts"]?.[0] ?? "",
        });
        for (const one of steps) {
          take(folder, one);
          const plain = await lint(folder, engine, "--no-cache");
          const { engine: own, asked } = countEngine();
          expect(await lint(folder, own)).toEqual(plain);
          const before = asked();
          expect(await lint(folder, own)).toEqual(plain);
          expect(asked()).toBe(before);
          if (before === 0) hits++;
        }
      }),
      { numRuns: RUNS, seed: 20261129 },
    );
    expect(hits).toBeGreaterThan(0);
  });

  const FILES = { "node_modules/x": "", "a.ts": `fetch("${API}/close_thread", { method: "POST" });\n` };
  const cacheOf = (folder: string): string => join(folder, "node_modules/.cache/chatshift");

  it("takes nothing from an entry that is cut, changed or empty", async () => {
    const folder = createFolder(FILES);
    const plain = await lint(folder, engine);
    for (const spoil of [
      (bytes: Buffer) => bytes.subarray(0, 40),
      (bytes: Buffer) => Buffer.concat([bytes, bytes]),
      () => Buffer.alloc(0),
    ]) {
      for (const name of readdirSync(cacheOf(folder))) {
        const file = join(cacheOf(folder), name);
        writeFileSync(file, spoil(readFileSync(file)));
      }
      const { engine: own, asked } = countEngine();
      expect(await lint(folder, own)).toEqual(plain);
      expect(asked()).toBe(1);
    }
  });

  it("asks again for other options, and knows both", async () => {
    const folder = createFolder(FILES);
    const { engine: own, asked } = countEngine();
    for (const target of ["3.6", "3.3", "3.6", "3.3"]) await lint(folder, own, "--target", target);
    expect(asked()).toBe(2);
  });

  it("is of use whatever else comes to lie in the folders above", async () => {
    const folder = createFolder({ "own/node_modules/x": "", "own/a.ts": FILES["a.ts"] });
    const { engine: own, asked } = countEngine();
    for (const name of ["one", "two"]) {
      writeFileSync(join(folder, name), "");
      await lint(join(folder, "own"), own);
    }
    expect(asked()).toBe(1);
  });

  it("is shared by two runs at once, which leave whole entries alone behind", async () => {
    const folder = createFolder(FILES);
    const plain = await lint(folder, engine, "--no-cache");
    const found = await Promise.all([1, 2, 3].map(() => lint(folder, engine, "--cache-location", "kept")));
    expect(found).toEqual([plain, plain, plain]);
    expect(
      readdirSync(join(folder, "kept"))
        .map((name) => name.replace(/-[0-9a-f]{64}$/, ""))
        .sort(),
    ).toEqual(["kept", "lint", "looks"]);
  });

  it("goes on where nothing can be kept, and says where there is no place", async () => {
    const folder = createFolder({ "a.ts": FILES["a.ts"], taken: "" });
    expect(await lint(folder, engine, "--cache-location", "taken")).toEqual(await lint(folder, engine, "--no-cache"));
    expect((await lint(folder, engine)).error).toBe("");
    const { code, error } = await lint(folder, engine, "--cache");
    expect(error).toContain("--cache: there is no node_modules to keep it in");
    expect(code).toBe(2);
  });
});
