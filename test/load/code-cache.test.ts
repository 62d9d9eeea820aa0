/** What V8 made of a file is used again, and never where it isn't whole. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createFolder } from "../support/folder.js";

const built = fileURLToPath(new URL("../../dist/src/load/code-cache.js", import.meta.url));

function createPackage(): string {
  const code = "const add = (a, b) => a + b;\nexports.answer = `${add(40, 2)}${require('node:path').posix.sep}`;\n";
  return createFolder({ "node_modules/answer/index.cjs": code });
}

/** What the package in a folder gives, loaded in a process of its own, with all that was printed. */
function load(folder: string, env: NodeJS.ProcessEnv = {}): string {
  const script = `import { requireCached } from ${JSON.stringify(pathToFileURL(built).href)};
    const file = ${JSON.stringify(join(folder, "node_modules/answer/index.cjs"))};
    console.log(requireCached(file).answer, String(requireCached(file) === requireCached(file)));`;
  const args = ["--input-type=module", "-e", script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env } });
  return stdout + stderr;
}

const ANSWER = "42/ true\n";

/** The one file of the cache. */
function findCache(folder: string): string {
  const cache = join(folder, "node_modules/.cache/chatshift");
  const [name = "", ...more] = readdirSync(cache);
  expect(more).toEqual([]);
  return join(cache, name);
}

describe("the code cache", () => {
  it("is written by the first process and stays as it is", () => {
    const folder = createPackage();
    expect(load(folder)).toBe(ANSWER);
    const first = readFileSync(findCache(folder));
    expect(load(folder)).toBe(ANSWER);
    expect(readFileSync(findCache(folder)).equals(first)).toBe(true);
  });

  it("is made anew where it was damaged, and not used until then", () => {
    const folder = createPackage();
    load(folder);
    const bytes = readFileSync(findCache(folder));
    const damaged = Buffer.from(bytes.map((byte, index) => (index % 7 === 0 ? byte ^ 0x55 : byte)));
    for (const text of [damaged, bytes.subarray(0, bytes.length >> 1), Buffer.alloc(0)]) {
      writeFileSync(findCache(folder), text);
      expect(load(folder)).toBe(ANSWER);
      expect(readFileSync(findCache(folder)).length).toBe(bytes.length);
    }
  });

  it("is not there where Node's own is not wanted", () => {
    const folder = createPackage();
    expect(load(folder, { NODE_DISABLE_COMPILE_CACHE: "1" })).toBe(ANSWER);
    expect(existsSync(join(folder, "node_modules/.cache"))).toBe(false);
  });
});
