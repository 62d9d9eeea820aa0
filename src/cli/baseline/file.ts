/** Where the known findings of a project are kept, and how they are read and written. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { BadInput, toMessage } from "../../errors.js";
import { foldersToTop } from "../../files/world.js";
import type { Known } from "./known.js";

const NAME = "chatshift-suppressions.json";

export interface KnownFile {
  /** Absolute. */
  readonly path: string;
  /** As users read it. */
  readonly shown: string;
  /** Paths relative to the working directory. */
  readonly known: readonly Known[];
}

/** The file that a flag names, or the nearest one above the working directory, up to a git work tree's top; or a new one. */
export async function readKnownFile(cwd: string, named: string | undefined): Promise<KnownFile> {
  const path = named === undefined ? (findNearest(cwd) ?? join(cwd, NAME)) : resolve(cwd, named);
  const shown = relative(cwd, path);
  if (!existsSync(path)) return { path, shown, known: [] };
  const { parseSuppressions } = await import("./file-schema.js");
  const { files } = parseSuppressions(readFileSync(path, "utf8"), shown);
  const known = Object.entries(files).flatMap(([file, ids]) =>
    Object.entries(ids).flatMap(([id, entries]) =>
      entries.map(({ at, in: within, count }) => ({
        path: toSlashes(relative(cwd, resolve(dirname(path), file))),
        id,
        at,
        within,
        count,
      })),
    ),
  );
  return { path, shown, known };
}

/** Writes what is known, sorted; nothing known is no file. Throws BadInput when it can't be written. */
export function writeKnownFile(cwd: string, { path, shown }: KnownFile, known: readonly Known[]): void {
  const files: Record<string, Record<string, { at: string; in: string; count: number }[]>> = {};
  for (const { path: file, id, at, within, count } of [...known].sort(compareKnown)) {
    const name = toSlashes(relative(dirname(path), resolve(cwd, file)));
    const ids = (files[name] ??= {});
    (ids[id] ??= []).push({ at, in: within, count });
  }
  try {
    if (known.length === 0) rmSync(path, { force: true });
    else writeFileSync(path, `${JSON.stringify({ chatshift: 1, files }, null, 2)}\n`);
  } catch (error) {
    throw new BadInput(`${shown} can't be written: ${toMessage(error)}`);
  }
}

function findNearest(cwd: string): string | undefined {
  return foldersToTop(cwd)
    .map((folder) => join(folder, NAME))
    .find((path) => existsSync(path));
}

function compareKnown(a: Known, b: Known): number {
  const [one, other] = [a, b].map(({ path, id, at, within }) => [path, id, at, within].join("\0"));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function toSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
