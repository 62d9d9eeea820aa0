/** From the files found to those that can matter: read once, sieved, with what stands in the way of the others. */
import { resolve } from "node:path";
import { withAliases } from "./aliases.js";
import { createLooks, isWide } from "./looks.js";
import { remember, type Entry } from "./observe.js";
import { createImporters, createSieve, selectFiles } from "../program/sieve.js";
import { once } from "../once.js";
import type { Ground, Scan, SieveWords } from "../program/sieve.js";
import { toMessage } from "../errors.js";
import type { Cache } from "./cache.js";
import { isSettings } from "../text/documents.js";
import { isMinifiedText } from "./kinds.js";
import { folderAt, loadFile } from "./project.js";
import type { LoadedFile } from "./project.js";
import { createReader } from "./read.js";
import { MINIFIED_REASON, UNREAD_REASON } from "./walk.js";
import type { Skipped } from "./walk.js";

export interface Selection {
  /** Files to look into, loaded, by path. */
  readonly kept: ReadonlyMap<string, LoadedFile>;
  readonly skipped: readonly Skipped[];
  /** Which of all files import one, kept or not; left out where a cache says what is kept, as that takes the compiler. */
  readonly importersOf?: (path: string) => readonly string[];
  /** Files that can't be read. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

const REASONS = { binary: "binary", "not-utf8": "not UTF-8" } as const;

export interface Around {
  /** Other files of the project. */
  readonly around?: readonly string[];
  readonly aliases?: readonly string[];
  readonly cache?: Cache | undefined;
}

/**
 * Sieves files, given by their paths relative to the working directory. Of those `around` them only importers of what
 * is kept are kept too: they may have to change together with it. `aliases` are names by which modules import what is
 * meant by a word.
 */
export async function selectSources(
  cwd: string,
  paths: readonly string[],
  words: SieveWords,
  { around = [], aliases = [], cache }: Around = {},
): Promise<Selection> {
  const skipped: Skipped[] = [];
  const failed: { path: string; reason: string }[] = [];
  const scans = new Map<string, Scan>();
  const read = createReader();
  const looks = createLooks(withAliases(createSieve(words), aliases), [words, aliases], cache);
  for (const path of paths) {
    try {
      const { bytes, length } = read(resolve(cwd, path));
      const { problem, scan } = looks.at(path, bytes, length);
      if (problem === undefined || isWide(problem)) scans.set(path, scan);
      else if (scan.isHit) skipped.push({ path, kind: "file", reason: UNREAD_REASON });
      else skipped.push({ path, kind: "file", reason: REASONS[problem] });
    } catch (error) {
      failed.push({ path, reason: `can't be read: ${toMessage(error)}` });
    }
  }
  for (const path of around) {
    try {
      const { bytes, length } = read(resolve(cwd, path));
      scans.set(path, { ...looks.at(path, bytes, length).scan, isHit: false });
    } catch {
      // A file that nobody asked about and that can't be read is none of this run's business.
    }
  }
  looks.keep();
  const kept = new Map<string, LoadedFile>();
  const { paths: chosen, importersOf } = await selectKept(
    cwd,
    scans,
    cache && { cache, from: [words, aliases, paths, around, looks.hashes()] },
  );
  for (const path of chosen) {
    const file = loadFile(resolve(cwd, path));
    if (file?.decoded.kind !== "text") failed.push({ path, reason: "changed while it was read" });
    else if (isMinifiedText(file.decoded.text))
      skipped.push({ path, kind: "file", reason: minifiedReason(scans.get(path)) });
    else kept.set(path, file);
  }
  return { kept, skipped, failed, ...(importersOf && { importersOf }) };
}

function minifiedReason(scan: Scan | undefined): Skipped["reason"] {
  return scan?.isHit === true ? MINIFIED_REASON : "minified";
}

/** How modules are named is asked only where a file is kept: that takes the compiler. */
async function selectKept(
  cwd: string,
  scans: ReadonlyMap<string, Scan>,
  kept: Pick<Entry<unknown>, "cache" | "from"> | undefined,
): Promise<{ readonly paths: readonly string[]; readonly importersOf?: Selection["importersOf"] }> {
  if (![...scans.values()].some(({ isHit }) => isHit)) return { paths: [] };
  const groundOf = async (folder: ReturnType<typeof folderAt>): Promise<Ground> => {
    const { createModules } = await import("../program/modules/modules.js");
    const { resolve: toFile } = createModules(folder);
    return { root: folder.root, resolve: toFile, textOf: createTexts(folder.read) };
  };
  const folder = folderAt(cwd);
  if (kept) {
    const select = async (disk: typeof folder): Promise<readonly string[]> => selectFiles(scans, await groundOf(disk));
    return { paths: await remember({ ...kept, name: "kept", isValue: isPaths }, folder, select) };
  }
  const ground = await groundOf(folder);
  const importers = once(() => createImporters(scans, ground));
  return { paths: selectFiles(scans, ground), importersOf: (path) => importers()(path) };
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function createTexts(read: (path: string) => string | undefined): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, read(path));
    return known.get(path);
  };
}

/** No person writes a document of more bytes. */
const MOST_BYTES = 1 << 20;

/** Of documents those that matter, where there is code that they matter to. Names of methods alone are words of a text. */
export function selectDocuments(
  cwd: string,
  paths: readonly string[],
  words: SieveWords,
): ReadonlyMap<string, LoadedFile> {
  const found = new Map<string, LoadedFile>();
  const sieve = createSieve({ anywhere: words.anywhere, whole: [] });
  const read = createReader();
  for (const path of paths) {
    try {
      const { bytes, length } = read(resolve(cwd, path));
      if (length > MOST_BYTES || (!isSettings(path) && !sieve(bytes, length).isHit)) continue;
    } catch {
      // What can't be read says nothing to the code either.
      continue;
    }
    const file = loadFile(resolve(cwd, path));
    if (file?.decoded.kind === "text") found.set(path, file);
  }
  return found;
}
