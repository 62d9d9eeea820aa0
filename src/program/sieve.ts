/**
 * Which files can matter at all. One scan over a file's bytes looks for the words of the API and keeps what may be
 * import specifiers; who imports a file that was kept is found without reading anything again.
 */
import { posix } from "node:path";
import type { Resolve } from "../model.js";
import { once } from "../once.js";
import { createUse, mayShare, mayTake, sharedNames, type SharedNames } from "./shared-names.js";

export interface SieveWords {
  /** Kept wherever they stand: hosts, pieces of paths, packages, scopes. */
  readonly anywhere: readonly string[];
  /** Kept where no letter, digit or `_` stands before or after: names of methods and pushes. */
  readonly whole: readonly string[];
}

/** What one scan says about a file. */
export interface Scan {
  /** Whether a word of the API stands in it. */
  readonly isHit: boolean;
  /** `./client`, `../api/index.js`, `@/api`, `livechat`: quoted texts that may name local modules. */
  readonly specifiers: readonly string[];
  /** Whether it may declare names that others use without importing it. */
  readonly isShared?: boolean;
  /** Whether nobody asked about it. A word in it then keeps only those of the others that import it. */
  readonly isAround?: boolean;
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
  const isHit = createWordSearch(words);
  return (bytes, length) => {
    const text = bytes.toString("latin1", 0, length);
    return { isHit: isHit(bytes, length), specifiers: findSpecifiers(text), isShared: mayShare(text) };
  };
}

/** Whether one of these words stands in the first `length` bytes; each has at least four ASCII characters. */
export function createWordSearch({ anywhere, whole }: SieveWords): (bytes: Buffer, length: number) => boolean {
  const table = buildTable([
    ...anywhere.map((word) => ({ bytes: Buffer.from(word, "latin1"), isWhole: false })),
    ...whole.map((word) => ({ bytes: Buffer.from(word, "latin1"), isWhole: true })),
  ]);
  return (bytes, length) => hasWord(table, bytes, length);
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

/**
 * `"./client"`, `"../api"`, `"/src/api.js"`, `"@/api"`: quoted texts that are paths by their looks. From the root on they
 * look as routes of a server do, unless they end as code does or mean many files; `"@acme/api"` may be any package.
 */
const PATH =
  /["'`](\.\.?(?:\/[^"'`\n]{0,300})?|\/[\w@.-][^"'`\s]{0,300}(?:\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx|json|html?)(?:[?#][^"'`\s]{0,100})?|\*)|(?:[@~#]|[~#]\w{0,30}|src|app|libs?)\/[\w./-]{1,300})["'`]/g;
/** `from "livechat"`, `require("livechat")`, `jest.requireActual("livechat")`, `<script src="api.js">` */
const NAMED =
  /\b(?:from|import|require\w*|resolve|proxyquire|importScripts|Worker|src|path)\s*(?:<[^<>()]{0,200}(?:\([^()]{0,200}\))?>)?\s*[(=]?\s*["'`]([^"'`\s\\]{1,300})["'`]/g;
/** The same beside words that end as those of test runners, which takes longer. */
const MOCKED =
  /\b(?:from|import|require\w*|\w+Actual|\w*[mM]ock|resolve|proxyquire|importScripts|Worker|src|path)\s*(?:<[^<>()]{0,200}(?:\([^()]{0,200}\))?>)?\s*[(=]?\s*["'`]([^"'`\s\\]{1,300})["'`]/g;
/** `define(["a", "b"], …)`, `require(["a"], …)` */
const LISTED = /\b(?:define|require(?:js)?)\s*\(\s*(?:["'][^"']{0,200}["']\s*,\s*)?\[([^\]]{0,4000})\]/g;
/** `join(__dirname, "..", "src")`, `__dirname + "/../src"`, `${__dirname}/../src` */
const JOINED =
  /\b(?:__dirname|import\.meta\.dirname)\s*(?:,\s*((?:["'`][\w./@-]{1,200}["'`]\s*,?\s*){1,8})|[}+]\s*["'`]?([\w./@-]{1,200})["'`])/g;

/** `<Route path="/chats">`, `resolve("/chats")` */
const ROUTE = /^(?:path|resolve)\W{1,20}?["'`]\//;

function findSpecifiers(latin: string): readonly string[] {
  return specifiersIn(latin).map((specifier) =>
    ASCII.test(specifier) ? specifier : Buffer.from(specifier, "latin1").toString(),
  );
}

const ASCII = /^[\x20-\x7e]*$/;

/** Quoted texts that may name a local module, as they stand, once for each place. */
export function specifiersIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, specifier = ""] of text.matchAll(PATH)) found.push(specifier);
  const seen = new Set(found);
  const isNew = (specifier: string): boolean => !specifier.startsWith(".") && !seen.has(specifier);
  const named = ["Actual", "mock", "Mock"].some((end) => text.includes(end)) ? MOCKED : NAMED;
  for (const [whole, specifier = ""] of text.matchAll(named))
    if (isNew(specifier) && !ROUTE.test(whole)) found.push(specifier);
  for (const [, list = ""] of text.matchAll(LISTED)) found.push(...quotedIn(list).filter(isNew));
  for (const [, list, path = ""] of text.matchAll(JOINED))
    found.push(`./${(list ?? path).replace(/["'`\s]/g, "").replaceAll(",", "/")}`);
  return found;
}

function quotedIn(list: string): readonly string[] {
  return [...list.matchAll(/["']([^"'\s]+)["']/g)].map(([, quoted = ""]) => quoted);
}

/** Where files lie, and how names of modules are resolved there. */
export interface Ground {
  /** Absolute folder that the paths are relative to. */
  readonly root: string;
  /** The file that a specifier means in a file, by absolute names. */
  readonly resolve?: Resolve;
  /** Whether a specifier is known to mean no file here. */
  readonly isForeign?: (specifier: string, containing: string) => boolean;
  /** The text of one of the files. */
  readonly textOf?: (path: string) => string | undefined;
  /** Names that a file of code with that text uses and doesn't declare; `undefined` where its syntax doesn't tell. */
  readonly freeNamesOf?: (path: string, text: string) => ReadonlySet<string> | undefined;
}

/** The files that a word keeps and those that import them, over any number of steps, in the order given. */
export function selectFiles(
  scans: ReadonlyMap<string, Scan>,
  ground: Ground = { root: "/project" },
): readonly string[] {
  const hits = [...scans].flatMap(([path, { isHit, isAround }]) => (isHit ? [{ path, isAround }] : []));
  if (hits.length === 0) return [];
  const findImporters = createImporters(scans, ground);
  const reached = new Set(hits.flatMap(({ path, isAround }) => (isAround === true ? [path] : [])));
  for (const path of reached) for (const other of findImporters(path)) reached.add(other);
  const asked = [...reached].filter((path) => scans.get(path)?.isAround !== true);
  const kept = new Set([...hits.flatMap(({ path, isAround }) => (isAround === true ? [] : [path])), ...asked]);
  const findUsers = createUsers(scans, ground);
  for (const path of kept) for (const other of [...findImporters(path), ...findUsers(path)]) kept.add(other);
  return [...scans.keys()].filter((path) => kept.has(path));
}

/**
 * Who uses names of a file without importing it, and whose names it uses. Texts are read of files that share names, and
 * of all where the file at hand does.
 */
export function createUsers(
  scans: ReadonlyMap<string, Scan>,
  { textOf = () => undefined, freeNamesOf = () => undefined }: Ground,
): (path: string) => readonly string[] {
  const shared = new Map<string, SharedNames>();
  const namesOf = (path: string): SharedNames => {
    const names = shared.get(path) ?? sharedNames(path, textOf(path) ?? "");
    shared.set(path, names);
    return names;
  };
  const frees = new Map<string, ReadonlySet<string> | undefined>();
  const free = (path: string, text: string): ReadonlySet<string> | undefined => {
    if (!frees.has(path)) frees.set(path, freeNamesOf(path, text));
    return frees.get(path);
  };
  const givers = once(() => giversOf(scans, namesOf));
  const uses = new Map<string, (text: string) => boolean>();
  const mayUse = (path: string, name: string, kind: keyof SharedNames): boolean => {
    const isUsed = uses.get(name) ?? createUse(name);
    uses.set(name, isUsed);
    const text = textOf(path) ?? "";
    if (!text.includes(name)) return false;
    return (free(path, text)?.has(name) ?? isUsed(text)) && (kind === "all" || mayTake(path, text, name));
  };
  // Many files give the same names.
  const users = { scripts: new Map<string, readonly string[]>(), all: new Map<string, readonly string[]>() };
  const usersOf = (name: string, kind: keyof SharedNames): readonly string[] => {
    const found = users[kind].get(name) ?? [...scans.keys()].filter((path) => mayUse(path, name, kind));
    users[kind].set(name, found);
    return found;
  };
  return (path) => {
    const text = textOf(path) ?? "";
    const found = new Set<string>();
    for (const kind of ["scripts", "all"] as const) {
      for (const word of new Set<string>(text.match(/[\w$]+/g))) {
        const others = givers()[kind].get(word) ?? [];
        if (others.length > 0 && mayUse(path, word, kind)) for (const other of others) found.add(other);
      }
      for (const name of namesOf(path)[kind]) for (const user of usersOf(name, kind)) found.add(user);
    }
    found.delete(path);
    return [...found];
  };
}

/** The files that share names, by each name. */
function giversOf(
  scans: ReadonlyMap<string, Scan>,
  namesOf: (path: string) => SharedNames,
): { readonly [K in keyof SharedNames]: ReadonlyMap<string, readonly string[]> } {
  const givers = { scripts: new Map<string, string[]>(), all: new Map<string, string[]>() };
  for (const [path, { isShared }] of scans) {
    if (isShared !== true) continue;
    const names = namesOf(path);
    for (const kind of ["scripts", "all"] as const)
      for (const name of new Set(names[kind])) addTo(givers[kind], name, path);
  }
  return givers;
}

/** Folders that are named from where the code of a project begins: no aliases of others. */
const FOLDER = /^(?:src|app|libs?)\//;

/** Who imports a file, by paths. Relative specifiers wait under the last name in them; other names are resolved. */
export function createImporters(
  scans: ReadonlyMap<string, Scan>,
  { root, resolve, isForeign }: Ground,
): (path: string) => readonly string[] {
  const toName = (path: string): string => posix.join(root, path);
  const waiting = new Map<string, { readonly importer: string; readonly key: string; readonly isEnd: boolean }[]>();
  const resolved = new Map<string, Set<string>>();
  for (const [importer, { specifiers }] of scans) {
    const file = toName(importer);
    const isPage = /\.html?$/i.test(importer);
    for (const specifier of new Set(specifiers)) {
      const bare = specifier.slice(0, 1) + specifier.slice(1).split(/[?#]/, 1).join();
      const isRelative = /^\.{1,2}(?:\/|$)/.test(bare);
      if (isRelative || isPage) {
        const key = toModuleKey(posix.join(posix.dirname(file), bare));
        addTo(waiting, toLastName(key), { importer, key, isEnd: false });
      }
      if (isRelative) continue;
      const target = resolve?.(specifier, file);
      if (target !== undefined) addToSet(resolved, toModuleKey(target), importer);
      if (target !== undefined || isForeign?.(specifier, file) === true) continue;
      // What no config names: any module that ends so may be meant.
      const end = toModuleKey(FOLDER.test(bare) ? `/${bare}` : bare.replace(/^[^/]*(?=\/)/, ""));
      if (end.startsWith("/")) addTo(waiting, toLastName(end), { importer, key: end, isEnd: true });
    }
  }
  return (path) => {
    const key = toModuleKey(toName(path));
    const byPath = (waiting.get(toLastName(key)) ?? []).filter((one) =>
      one.isEnd ? key.endsWith(one.key) : key === one.key,
    );
    const globbed = (waiting.get("*") ?? []).filter((one) => fitsGlob(one.key, key));
    return [...[...byPath, ...globbed].map(({ importer }) => importer), ...(resolved.get(key) ?? [])];
  };
}

/** `import.meta.glob("./pages/*.js")`: whatever lies below the folder before the first star. */
function fitsGlob(pattern: string, key: string): boolean {
  return key.startsWith(pattern.slice(0, pattern.indexOf("*")));
}

function addToSet<V>(sets: Map<string, Set<V>>, key: string, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
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
  return path.includes("*") ? "*" : path.slice(path.lastIndexOf("/") + 1);
}
