/** The sieve's look at each file, which is the same wherever the same bytes are met. */
import type { Scan } from "../program/sieve.js";
import { decode, findDecodeProblem } from "../text/source.js";
import { toHash, type Cache } from "./cache.js";

type Sieve = (bytes: Buffer, length: number) => Scan;

interface Look {
  readonly problem: ReturnType<typeof findDecodeProblem>;
  readonly scan: Scan;
}

export interface Looks {
  /** The look at the first `length` bytes of a file. */
  readonly at: (path: string, bytes: Buffer, length: number) => Look;
  /** What stands for the content of each file looked at; empty without a cache. */
  readonly hashes: () => readonly (readonly [path: string, hash: string])[];
  /** Keeps what was seen for the next run. */
  readonly keep: () => void;
}

/** Looks of files that were deleted are kept, too, up to so many: other runs may look at other files. */
const MOST = 100_000;

/** Looks of a sieve that `words` stand for. */
export function createLooks(sieve: Sieve, words: unknown, cache: Cache | undefined): Looks {
  const look = (bytes: Buffer, length: number): Look => {
    const problem = findDecodeProblem(bytes.subarray(0, length));
    return { problem, scan: isWide(problem) ? siftWide(sieve, bytes.subarray(0, length)) : sieve(bytes, length) };
  };
  if (cache === undefined)
    return { at: (_, bytes, length) => look(bytes, length), hashes: () => [], keep: () => undefined };
  const before = cache.read("looks", words);
  const known: ReadonlyMap<string, Look> = isLooks(before) ? before : new Map<string, Look>();
  const met = new Map<string, Look>();
  const hashes: (readonly [string, string])[] = [];
  return {
    at: (path, bytes, length) => {
      const hash = toHash(bytes.subarray(0, length));
      const found = known.get(hash) ?? met.get(hash) ?? look(bytes, length);
      met.set(hash, found);
      hashes.push([path, hash]);
      return found;
    },
    hashes: () => hashes,
    keep: () => {
      if ([...met.keys()].every((hash) => known.has(hash))) return;
      const others = [...known].filter(([hash]) => !met.has(hash)).slice(0, Math.max(0, MOST - met.size));
      cache.write("looks", words, new Map([...met, ...others]));
    },
  };
}

/** Of entries that are whole there are only such that were written here. */
function isLooks(value: unknown): value is ReadonlyMap<string, Look> {
  return value instanceof Map;
}

export function isWide(problem: Look["problem"]): problem is "utf16le" | "utf16be" {
  return problem === "utf16le" || problem === "utf16be";
}

/** The words that the sieve looks for are spelled in UTF-8. */
function siftWide(sieve: Sieve, bytes: Uint8Array): Scan {
  const decoded = decode(bytes);
  const utf8 = Buffer.from(decoded.kind === "text" ? decoded.text : "");
  return sieve(utf8, utf8.length);
}
