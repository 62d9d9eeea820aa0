/** From the files found to those that can matter: read once, sieved, with what stands in the way of the others. */
import { resolve } from "node:path";
import { withAliases } from "./aliases.js";
import { createSieve, selectFiles } from "../program/sieve.js";
import type { Scan, SieveWords } from "../program/sieve.js";
import { toMessage } from "../errors.js";
import { isSettings } from "../text/documents.js";
import { decode, findDecodeProblem } from "../text/source.js";
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
  /** Files that can't be read. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

const REASONS = { binary: "binary", "not-utf8": "not UTF-8" } as const;

/**
 * Sieves files, given by their paths relative to the working directory. Of those `around` them only importers of what
 * is kept are kept too: they may have to change together with it. `aliases` are names by which modules import what is
 * meant by a word.
 */
export async function selectSources(
  cwd: string,
  paths: readonly string[],
  words: SieveWords,
  { around = [], aliases = [] }: { readonly around?: readonly string[]; readonly aliases?: readonly string[] } = {},
): Promise<Selection> {
  const skipped: Skipped[] = [];
  const failed: { path: string; reason: string }[] = [];
  const scans = new Map<string, Scan>();
  const read = createReader();
  const sieve = withAliases(createSieve(words), aliases);
  for (const path of paths) {
    try {
      const { bytes, length } = read(resolve(cwd, path));
      const problem = findDecodeProblem(bytes.subarray(0, length));
      const scan = isWide(problem) ? siftWide(sieve, bytes.subarray(0, length)) : sieve(bytes, length);
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
      scans.set(path, { ...sieve(bytes, length), isHit: false });
    } catch {
      // A file that nobody asked about and that can't be read is none of this run's business.
    }
  }
  const kept = new Map<string, LoadedFile>();
  for (const path of await selectKept(cwd, scans)) {
    const file = loadFile(resolve(cwd, path));
    if (file?.decoded.kind !== "text") failed.push({ path, reason: "changed while it was read" });
    else if (isMinifiedText(file.decoded.text))
      skipped.push({ path, kind: "file", reason: minifiedReason(scans.get(path)) });
    else kept.set(path, file);
  }
  return { kept, skipped, failed };
}

function minifiedReason(scan: Scan | undefined): Skipped["reason"] {
  return scan?.isHit === true ? MINIFIED_REASON : "minified";
}

/** How modules are named is asked only where a file is kept: that takes the compiler. */
async function selectKept(cwd: string, scans: ReadonlyMap<string, Scan>): Promise<readonly string[]> {
  if (![...scans.values()].some(({ isHit }) => isHit)) return [];
  const { createModules } = await import("../program/modules/modules.js");
  const { root, ...rest } = folderAt(cwd);
  const { resolve: toFile } = createModules({ root, ...rest });
  return selectFiles(scans, { root, resolve: toFile, textOf: createTexts(rest.read) });
}

function createTexts(read: (path: string) => string | undefined): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, read(path));
    return known.get(path);
  };
}

function isWide(problem: ReturnType<typeof findDecodeProblem>): problem is "utf16le" | "utf16be" {
  return problem === "utf16le" || problem === "utf16be";
}

/** The words that the sieve looks for are spelled in UTF-8. */
function siftWide(sieve: ReturnType<typeof createSieve>, bytes: Uint8Array): Scan {
  const decoded = decode(bytes);
  const utf8 = Buffer.from(decoded.kind === "text" ? decoded.text : "");
  return sieve(utf8, utf8.length);
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
