/**
 * Loads large CommonJS files together with what V8 made of them in an earlier process: reading the compiler takes half
 * of a short run. That is kept beside the packages, in `node_modules/.cache/chatshift`. Where it can't be kept, or
 * `NODE_DISABLE_COMPILE_CACHE` is set as for Node's own cache, files are loaded as ever.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { readWhole, writeWhole } from "./whole-file.js";

/** How V8 is told to compile: what it keeps under one way it doesn't take under another. */
let flags = "";

/**
 * Lets V8 optimize functions later in this process than it would by itself: most runs are over before that pays. To be
 * called before anything large is loaded. Later releases of V8 don't know the flag, and say so on stderr.
 */
export function optimizeLate(): void {
  if (Number.parseInt(process.versions.v8, 10) > 11) return;
  flags = "--interrupt-budget=500000";
  setFlagsFromString(flags);
}

/** A part of the bundle, as the bundle names it. */
const PART = /^\.\/bundled-[\w-]+\.cjs$/;

/** What a file exports, as `require` gives it, and from now on will. `file` is an absolute path. */
export function requireCached(file: string): unknown {
  const require = createRequire(file);
  const known = require.cache[file];
  if (known) return known.exports;
  const source = readFileSync(file, "utf8");
  const cache = process.env["NODE_DISABLE_COMPILE_CACHE"] === undefined ? cachePath(file) : undefined;
  // V8 believes what it is given: what isn't whole must not reach it.
  const cachedData = cache === undefined ? undefined : readWhole(cache);
  const script = new Script(Module.wrap(source), { filename: file, cachedData });
  const module = new Module(file);
  require.cache[file] = module;
  const run: unknown = script.runInThisContext();
  if (typeof run !== "function") throw new Error(`${file} is damaged: install it again`);
  // The parts of a bundle are as large.
  const load = (id: string): unknown => (PART.test(id) ? requireCached(join(dirname(file), id)) : require(id));
  run.call(module.exports, module.exports, Object.assign(load, require), module, file, dirname(file));
  module.loaded = true;
  if (cache !== undefined && (cachedData === undefined || script.cachedDataRejected === true))
    process.once("exit", () => writeCache(cache, script));
  return module.exports;
}

/** Where a file's cache is: another one for each state of the file, release of Node and kind of machine. */
function cachePath(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const key = createHash("sha256").update(
    [file, size, mtimeMs, process.version, process.versions.v8, process.arch, flags].join("\n"),
  );
  const name = `${basename(file)}-${key.digest("hex").slice(0, 16)}.bin`;
  return join(packagesOf(file), ".cache", "chatshift", name);
}

/** The folder of packages that a file is in; of a file of this package in its own work tree, the one there. */
function packagesOf(file: string): string {
  const folders = file.split(sep);
  const last = folders.lastIndexOf("node_modules");
  return last < 0
    ? fileURLToPath(new URL("../../../node_modules", import.meta.url))
    : folders.slice(0, last + 1).join(sep);
}

/** At the end of a process, when what it used is compiled. */
function writeCache(path: string, script: Script): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, script.createCachedData());
  } catch {
    // The next process reads the file as this one did.
  }
}
