/**
 * Which files can matter at all. One scan over a file's bytes looks for the words of the API and keeps its
 * relative import specifiers; who imports a file that was kept is found without reading anything again.
 */
import { posix } from "node:path";

export interface SieveWords {
  /** Kept wherever they stand: hosts, pieces of paths, packages, scopes. */
  readonly anywhere: readonly string[];
  /** Kept where no letter, digit or `_` stands before or after: names of methods and pushes. */
  readonly whole: readonly string[];
}

/** What one scan tells about a file. */
export interface Scan {
  /** Whether a word of the API stands in it. */
  readonly isHit: boolean;
  /** `./client`, `../api/index.js`, `@/api`, `src/api`: quoted texts that look like imports of local modules. */
  readonly specifiers: readonly string[];
}

interface Word {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

const TABLE_SIZE = 1 << 15;

/** Wu–Manber: skips ahead by how far the three bytes at hand stand from the end of any word's beginning. */
interface Table {
  /** Length of the shortest word: of each word so many first bytes are looked for. */
  readonly window: number;
  readonly shifts: Uint8Array;
  /** Words by the last three bytes of their beginning. */
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

/** A sieve for these words, each of at least four ASCII characters. Works on the first `length` bytes. */
export function createSieve(words: SieveWords): (bytes: Buffer, length: number) => Scan {
  const table = buildTable([
    ...words.anywhere.map((word) => ({ bytes: Buffer.from(word, "latin1"), isWhole: false })),
    ...words.whole.map((word) => ({ bytes: Buffer.from(word, "latin1"), isWhole: true })),
  ]);
  return (bytes, length) => ({ isHit: hasWord(table, bytes, length), specifiers: findSpecifiers(bytes, length) });
}

function hashAt(bytes: Uint8Array, end: number): number {
  return (((bytes[end - 2] ?? 0) << 10) ^ ((bytes[end - 1] ?? 0) << 5) ^ (bytes[end] ?? 0)) & (TABLE_SIZE - 1);
}

function buildTable(words: readonly Word[]): Table {
  const window = words.reduce((least, { bytes }) => Math.min(least, bytes.length), 255);
  if (window < 4) throw new Error("a word of the sieve is too short");
  const shifts = new Uint8Array(TABLE_SIZE).fill(window - 2);
  const buckets = new Map<number, Word[]>();
  for (const word of words) {
    for (let end = 2; end < window; end++) {
      const hash = hashAt(word.bytes, end);
      shifts[hash] = Math.min(shifts[hash] ?? 0, window - 1 - end);
    }
    const hash = hashAt(word.bytes, window - 1);
    buckets.set(hash, [...(buckets.get(hash) ?? []), word]);
  }
  return { window, shifts, words: buckets };
}

function hasWord({ window, shifts, words }: Table, bytes: Buffer, length: number): boolean {
  let end = window - 1;
  while (end < length) {
    const hash = hashAt(bytes, end);
    const shift = shifts[hash] ?? 1;
    if (shift > 0) end += shift;
    else {
      const start = end - window + 1;
      if (words.get(hash)?.some((word) => isWordAt(word, bytes, start, length)) === true) return true;
      end++;
    }
  }
  return false;
}

function isWordAt({ bytes: word, isWhole }: Word, bytes: Buffer, start: number, length: number): boolean {
  const end = start + word.length;
  if (end > length) return false;
  for (let at = 0; at < word.length; at++) if (word[at] !== bytes[start + at]) return false;
  return !isWhole || !((start > 0 && isWordByte(bytes[start - 1])) || (end < length && isWordByte(bytes[end])));
}

function isWordByte(byte = 0): boolean {
  return byte === 95 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

const SPECIFIER = /["'](\.\.?(?:\/[^"'\n]{0,300})?|(?:[@~#]\w{0,30}|src|app|libs?)\/[\w./-]{1,300})["']/g;

/** Quoted texts that begin with `./` or `../` or are one of `.` and `..`, and those that look like aliases: `@/api`. */
function findSpecifiers(bytes: Buffer, length: number): readonly string[] {
  const found: string[] = [];
  for (const { index, 1: specifier = "" } of bytes.toString("latin1", 0, length).matchAll(SPECIFIER))
    found.push(bytes.toString("utf8", index + 1, index + 1 + specifier.length));
  return found;
}

/** The files that a word keeps and those that import them, over any number of steps, in the order given. */
export function selectFiles(scans: ReadonlyMap<string, Scan>): readonly string[] {
  const kept = new Set([...scans].flatMap(([path, { isHit }]) => (isHit ? [path] : [])));
  if (kept.size === 0) return [];
  const findImporters = createImporters(scans);
  for (const path of kept) for (const importer of findImporters(toModuleKey(path))) kept.add(importer);
  return [...scans.keys()].filter((path) => kept.has(path));
}

/** Who imports a module. Specifiers wait under the last name in them, and are resolved only when it is asked for. */
function createImporters(scans: ReadonlyMap<string, Scan>): (module: string) => readonly string[] {
  const waiting = new Map<string, { readonly importer: string; readonly specifier: string }[]>();
  const resolved = new Map<string, string[]>();
  const resolve = (importer: string, specifier: string, module?: string): void => {
    if (specifier.startsWith("."))
      addTo(resolved, toModuleKey(posix.join(posix.dirname(importer), specifier)), importer);
    // Where an alias leads is in a config that isn't read here: any module that ends so may be meant.
    else if (module !== undefined && `/${module}`.endsWith(toModuleKey(specifier.replace(/^[^/]*/, ""))))
      addTo(resolved, module, importer);
  };
  for (const [importer, { specifiers }] of scans)
    for (const specifier of specifiers) {
      const name = toLastName(toModuleKey(specifier));
      // `.` and `..` name no file.
      if (/^\.{0,2}$/.test(name)) resolve(importer, specifier);
      else addTo(waiting, name, { importer, specifier });
    }
  return (module) => {
    const name = toLastName(module);
    const waiters = waiting.get(name) ?? [];
    for (const { importer, specifier } of waiters) resolve(importer, specifier, module);
    // One alias may stand for several modules of that name.
    waiting.set(
      name,
      waiters.filter(({ specifier }) => !specifier.startsWith(".")),
    );
    return resolved.get(module) ?? [];
  };
}

function addTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const EXTENSION = /(?:\.d)?\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro|mdx|json)$/;

/** What `./a`, `./a.js`, `./a.ts` and `./a/index.ts` have in common. Two files may share it: then both are meant. */
function toModuleKey(path: string): string {
  return path
    .replace(EXTENSION, "")
    .replace(/(?:^|\/)index$/, "")
    .replace(/\/$|^\.$/, "");
}

function toLastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
