/** Whether any file imports another: told by the import lines alone, which are read again after a while. */
import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { findFolderReason, isCodeName } from "../files/kinds.js";
import { createReader } from "../files/read.js";
import { createSieve, selectFiles } from "../program/sieve.js";
import type { Scan } from "../program/sieve.js";

/** So long an editor may miss a new import; a run over many files looks once, or spends a twentieth of its time. */
const KEEP_MS = 5_000;
const KEEP_TIMES = 20;
/** Of a larger project every file counts as imported. */
const MOST_FILES = 20_000;

interface Known {
  readonly scans: ReadonlyMap<string, Scan> | undefined;
  readonly until: number;
}
const known = new Map<string, Known>();

/** Whether a file below `root` imports the one at `path`, which is relative to it; in doubt it does. */
export function isImported(root: string, path: string): boolean {
  if (path.startsWith("../")) return true;
  const scans = scanOnce(root);
  if (scans === undefined) return true;
  const others = [...scans].map(([other, scan]) => [other, { ...scan, isHit: other === path }] as const);
  const self = scans.get(path) ?? { specifiers: [] };
  return selectFiles(new Map([...others, [path, { ...self, isHit: true }]])).length > 1;
}

function scanOnce(root: string): ReadonlyMap<string, Scan> | undefined {
  const now = Date.now();
  const last = known.get(root);
  if (last !== undefined && last.until > now) return last.scans;
  const scans = scanFolder(root);
  const done = Date.now();
  known.set(root, { scans, until: done + Math.max(KEEP_MS, (done - now) * KEEP_TIMES) });
  return scans;
}

function scanFolder(root: string): ReadonlyMap<string, Scan> | undefined {
  const scans = new Map<string, Scan>();
  const read = createReader();
  // The words don't matter here, but a sieve has some.
  const scan = createSieve({ anywhere: ["import"], whole: [] });
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of list(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && findFolderReason(entry.name) === undefined) folders.push(path);
      if (!entry.isFile() || !isCodeName(entry.name)) continue;
      if (scans.size === MOST_FILES) return undefined;
      try {
        const { bytes, length } = read(join(root, path));
        scans.set(path, scan(bytes, length));
      } catch {
        // What can't be read imports nothing that anybody could know of.
      }
    }
  }
  return scans;
}

function list(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
