/** From the files found to those that can matter: read once, sieved, with what stands in the way of the others. */
import { resolve } from "node:path";
import { withAliases } from "./aliases.js";
import { createLooks, isWide } from "./looks.js";
import { remember, type Entry } from "./observe.js";
import { findLeads } from "../program/leads.js";
import { createImporters, createSieve, selectFiles } from "../program/sieve.js";
import type { Scan, SieveWords } from "../program/sieve.js";
import { toMessage } from "../errors.js";
import { toHash, type Cache } from "./cache.js";
import { isGuest, isSettings } from "../text/documents.js";
import { isMinifiedText, isOwnPage } from "./kinds.js";
import { folderAt, loadFile } from "./project.js";
import type { LoadedFile } from "./project.js";
import type { Project } from "../model.js";
import { createReader } from "./read.js";
import { MINIFIED_REASON, UNREAD_REASON } from "./walk.js";
import type { Skipped } from "./walk.js";

export interface Selection {
  /** Files to look into, loaded, by path. */
  readonly kept: ReadonlyMap<string, LoadedFile>;
  readonly skipped: readonly Skipped[];
  /** Which of all files import one, kept or not. */
  readonly importersOf: NonNullable<Project["importersOf"]>;
  /** What stands for all that the files import by name, where a cache is to know it. */
  readonly imports?: string | undefined;
  /** Files that can't be read. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

const REASONS = { binary: "binary", "not-utf8": "not UTF-8" } as const;

export interface Around {
  /** Other files of the project. */
  readonly around?: readonly string[];
  readonly aliases?: readonly string[];
  /** What code may take something of the API from. */
  readonly documents?: ReadonlyMap<string, LoadedFile>;
  /** Whether one of them is not around, but asked about. */
  readonly isOwn?: (document: string) => boolean;
  readonly cache?: Cache | undefined;
}

/**
 * Sieves files, given by their paths relative to the working directory. Of those `around` them only importers of what
 * is kept are kept too: they may have to change together with it. `aliases` are names by which modules import what is
 * meant by a word. Code that reads a document which names the API is kept like code that names it.
 */
export async function selectSources(
  cwd: string,
  paths: readonly string[],
  own: SieveWords,
  { around = [], aliases: packages = [], documents = new Map(), isOwn = () => true, cache }: Around = {},
): Promise<Selection> {
  const skipped: Skipped[] = [];
  const failed: { path: string; reason: string }[] = [];
  const { words, aliases: readers, scans: named } = findLeads(textsOf(documents), own);
  const aliases = [...packages, ...readers];
  const scans = new Map<string, Scan>(
    [...named].map(([path, scan]) => [path, { ...scan, isAround: !isOwn(path) }] as const),
  );
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
      scans.set(path, { ...looks.at(path, bytes, length).scan, isHit: false, isAround: true });
    } catch {
      // A file that nobody asked about and that can't be read is none of this run's business.
    }
  }
  looks.keep();
  const kept = new Map<string, LoadedFile>();
  for (const path of await selectKept(
    cwd,
    scans,
    cache && {
      cache,
      from: [words, aliases, paths, around, [...named.keys()].map((path) => [path, isOwn(path)]), looks.hashes()],
    },
  )) {
    if (named.has(path)) continue;
    const file = loadFile(resolve(cwd, path));
    if (file?.decoded.kind !== "text") failed.push({ path, reason: "changed while it was read" });
    else if (isOwnPage(file.decoded.text)) skipped.push({ path, kind: "file", reason: "a report of chatshift" });
    else if (isMinifiedText(file.decoded.text))
      skipped.push({ path, kind: "file", reason: minifiedReason(scans.get(path)) });
    else kept.set(path, file);
  }
  return { kept, skipped, failed, importersOf: createImportersOf(cwd, scans), imports: cache && importsOf(scans) };
}

function textsOf(files: ReadonlyMap<string, LoadedFile>): readonly (readonly [path: string, text: string])[] {
  return [...files].flatMap(([path, { decoded }]) => (decoded.kind === "text" ? [[path, decoded.text] as const] : []));
}

function minifiedReason(scan: Scan | undefined): Skipped["reason"] {
  return scan?.isHit === true ? MINIFIED_REASON : "minified";
}

/** How modules are named is asked only where a file is kept: that takes the compiler. */
async function selectKept(
  cwd: string,
  scans: ReadonlyMap<string, Scan>,
  kept: Pick<Entry<unknown>, "cache" | "from"> | undefined,
): Promise<readonly string[]> {
  if (![...scans.values()].some(({ isHit }) => isHit)) return [];
  const select = async (folder: ReturnType<typeof folderAt>): Promise<readonly string[]> => {
    const { createGround } = await import("../program/ground.js");
    return selectFiles(scans, createGround(folder));
  };
  const folder = folderAt(cwd);
  return kept === undefined ? select(folder) : remember({ ...kept, name: "kept", isValue: isPaths }, folder, select);
}

function importsOf(scans: ReadonlyMap<string, Scan>): string {
  return toHash([...scans].map(([path, { specifiers }]) => [path, specifiers]));
}

/** Who imports a file, asked with what resolves the names of modules. */
function createImportersOf(cwd: string, scans: ReadonlyMap<string, Scan>): Selection["importersOf"] {
  let importers: ReturnType<typeof createImporters> | undefined;
  return (path, toFile) => {
    importers ??= createImporters(scans, { root: folderAt(cwd).root, resolve: toFile });
    return importers(path);
  };
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** No person writes a document of more bytes. */
const MOST_BYTES = 1 << 20;

/**
 * Of documents those that matter, where there is code that they matter to. Names of methods alone are words of a text,
 * but where it may call code.
 */
export function selectDocuments(
  cwd: string,
  paths: readonly string[],
  words: SieveWords,
): ReadonlyMap<string, LoadedFile> {
  const found = new Map<string, LoadedFile>();
  const sieve = createSieve({ anywhere: words.anywhere, whole: [] });
  const guests = createSieve(words);
  const read = createReader();
  for (const path of paths) {
    try {
      const { bytes, length } = read(resolve(cwd, path));
      const isHit = isSettings(path) || (isGuest(path) ? guests : sieve)(bytes, length).isHit;
      if (length > MOST_BYTES || !isHit) continue;
    } catch {
      // What can't be read says nothing to the code either.
      continue;
    }
    const file = loadFile(resolve(cwd, path));
    if (file?.decoded.kind === "text") found.set(path, file);
  }
  return found;
}
