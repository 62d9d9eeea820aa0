/** Whether any file imports another: told by the import lines alone, which are read again after a while. */
import { existsSync, readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathWithin } from "../files/slashes.js";
import { findFolderReason, isCodeName } from "../files/kinds.js";
import { folderAt } from "../files/project.js";
import { createReader } from "../files/read.js";
import { findWorld } from "../files/world.js";
import { isGuest } from "../text/documents.js";
import { createGround } from "../program/ground.js";
import { builtinLibrary } from "../packs/builtin.js";
import { endedMethods } from "../packs/words.js";
import { createImporters, createSieve, createUsers } from "../program/sieve.js";
import type { Ground, Scan } from "../program/sieve.js";

/** So long an editor may miss a new import; a run over many files looks once, or spends a twentieth of its time. */
const KEEP_MS = 5_000;
const KEEP_TIMES = 20;
/** Of a larger project every file counts as imported. */
const MOST_FILES = 20_000;

/** Who imports a file, by paths that are relative to the world. */
type Importers = (path: string) => readonly string[];

interface Known {
  /** `undefined` for a project that is too large. */
  readonly importers: Importers | undefined;
  readonly until: number;
}
const known = new Map<string, Known>();
const worlds = new Map<string, string>();

/**
 * Whether a file of the same project imports the one at `path`, which is relative to `root`; in doubt it does. Where the
 * file belongs to no project, its importers are looked for below `root`.
 */
export function isImported(root: string, path: string): boolean {
  const file = resolve(root, path);
  const top = worldOf(dirname(file)) ?? root;
  const own = pathWithin(top, file);
  const importers = own.startsWith("../") ? undefined : findOnce(top);
  return importers === undefined || importers(own).some((importer) => importer !== own);
}

function worldOf(folder: string): string | undefined {
  const before = worlds.get(folder);
  const world = before !== undefined && existsSync(before) ? before : findWorld(folder);
  if (world !== undefined) worlds.set(folder, world);
  return world;
}

function findOnce(root: string): Importers | undefined {
  const now = Date.now();
  const last = known.get(root);
  if (last !== undefined && last.until > now) return last.importers;
  const scans = scanFolder(root);
  const folder = folderAt(root);
  // What is kept for long keeps no texts.
  const importers = scans && createReach(scans, { ...createGround(folder), textOf: folder.read });
  const done = Date.now();
  known.set(root, { importers, until: done + Math.max(KEEP_MS, (done - now) * KEEP_TIMES) });
  return importers;
}

/** With those who use names that the file shares, and those who name an ended method and may reach it in a way unseen. */
function createReach(scans: ReadonlyMap<string, Scan>, ground: Ground): Importers {
  const importers = createImporters(scans, ground);
  const users = createUsers(scans, ground);
  const callers = [...scans].flatMap(([path, { isHit }]) => (isHit ? [path] : []));
  return (path) => [...importers(path), ...users(path), ...callers];
}

/** Methods that the latest versions no longer have, as texts of code. */
function endedNames(): readonly string[] {
  const ended = builtinLibrary().all().members.flatMap(endedMethods);
  return ended.filter((name) => name.includes("_")).flatMap((name) => [`"${name}"`, `'${name}'`, `\`${name}\``]);
}

function scanFolder(root: string): ReadonlyMap<string, Scan> | undefined {
  const scans = new Map<string, Scan>();
  const read = createReader();
  const scan = createSieve({ anywhere: endedNames(), whole: [] });
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of list(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && findFolderReason(entry.name) === undefined) folders.push(path);
      if (!entry.isFile() || !(isCodeName(entry.name) || isGuest(entry.name))) continue;
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
