/** What a run asked of the disk, and whether it would be told the same again: what isn't there was asked about, too. */
import { posix } from "node:path";
import { isRecord } from "../is-record.js";
import type { Project } from "../model.js";
import { toHash, type Cache } from "./cache.js";

type Disk = Pick<Project, "root" | "read" | "list" | "realPath"> & Partial<Pick<Project, "isWritable" | "lockOf">>;
const QUESTIONS = ["read", "list", "has", "named", "realPath", "isWritable", "lockOf"] as const;
type Question = (typeof QUESTIONS)[number];

/** A question about a path, a name for the answer, and the pattern where one was asked for. */
type Seen = readonly [question: Question, path: string, answer: string, pattern: string];

/** The same disk, which notes down what it is asked. Where an answer changed meanwhile, nothing was seen for sure. */
function observe<D extends Disk>(disk: D): { readonly disk: D; readonly seen: () => readonly Seen[] | undefined } {
  const answers = new Map<string, Seen>();
  let isSteady = true;
  const note = <T>(question: Question, path: string, answer: T, pattern = ""): T => {
    const key = `${question} ${path} ${pattern}`;
    const seen: Seen = [question, path, nameOf(answer), pattern];
    isSteady &&= (answers.get(key)?.[2] ?? seen[2]) === seen[2];
    answers.set(key, seen);
    return answer;
  };
  const { read, list, has, named, realPath, isWritable, lockOf } = withNames(disk);
  const noted = {
    read: (path: string) => note("read", path, read(path)),
    ...(list && { list: (path: string) => note("list", path, list(path)) }),
    ...(has && { has: (path: string) => note("has", path, has(path)) }),
    ...(named && {
      named: (path: string, pattern: string) => note("named", path, named(path, pattern), pattern),
    }),
    ...(realPath && { realPath: (path: string) => note("realPath", path, realPath(path)) }),
    ...(isWritable && { isWritable: (path: string) => note("isWritable", path, isWritable(path)) }),
    ...(lockOf && { lockOf: (path: string) => note("lockOf", path, lockOf(path)) }),
  };
  return { disk: { ...disk, ...noted }, seen: () => (isSteady ? [...answers.values()] : undefined) };
}

/** Few names of a folder are asked about mostly: what else comes to lie there is no matter then. */
function withNames<D extends Disk>(disk: D): D & Pick<Project, "has" | "named"> {
  const { root, list } = disk;
  if (list === undefined) return disk;
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const known = folders.get(folder) ?? new Set(list(folder));
    folders.set(folder, known);
    return known;
  };
  const has = (path: string): boolean => {
    const name = posix.resolve(root, path);
    return namesIn(posix.relative(root, posix.dirname(name)) || ".").has(posix.basename(name));
  };
  const named = (path: string, pattern: string): readonly string[] => {
    const form = new RegExp(pattern);
    return [...namesIn(path)].filter((name) => form.test(name));
  };
  return { ...disk, has, named };
}

/** Whether a disk answers everything as it was seen. */
function isAsSeen(disk: Disk, seen: unknown): boolean {
  const asked = withNames(disk);
  return Array.isArray(seen) && seen.every((one) => isSeen(one) && nameOf(asked[one[0]]?.(one[1], one[3])) === one[2]);
}

function isSeen(value: unknown): value is Seen {
  return Array.isArray(value) && QUESTIONS.some((question) => question === value[0]) && typeof value[1] === "string";
}

function nameOf(answer: unknown): string {
  if (answer === undefined || typeof answer === "boolean") return String(answer);
  return toHash([answer]);
}

export interface Entry<T> {
  readonly cache: Cache;
  readonly name: string;
  /** All that the value is made from, but for what the disk is asked. */
  readonly from: unknown;
  /** Distinguishes a value from what only stands under its name. */
  readonly isValue: (value: unknown) => value is T;
}

/** A value made by asking a disk, or the one kept from before if the disk would say the same again. */
export async function remember<D extends Disk, T>(
  { cache, name, from, isValue }: Entry<T>,
  disk: D,
  make: (disk: D) => Promise<T>,
): Promise<T> {
  const known = cache.read(name, from);
  if (isRecord(known) && isValue(known["value"]) && isAsSeen(disk, known["seen"])) return known["value"];
  const observed = observe(disk);
  const value = await make(observed.disk);
  const seen = observed.seen();
  if (seen !== undefined) cache.write(name, from, { value, seen });
  return value;
}
