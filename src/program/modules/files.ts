/** The files around a project, as a resolver asks about them: by absolute names, and many times about the same ones. */
import { posix } from "node:path";
import type { Project } from "../../model.js";
import { isRecord } from "../../is-record.js";

/** What of a project says how modules are named. */
export type Folder = Pick<Project, "root" | "read" | "list" | "has" | "named" | "realPath">;

/** All names are absolute, with `/`. */
export interface Files {
  readonly root: string;
  read(name: string): string | undefined;
  exists(name: string): boolean;
  /** Names of what lies in a folder; none where there is no such folder, or where nobody can tell. */
  list(folder: string): readonly string[];
  /** Those of them that a pattern without flags matches. */
  named(folder: string, pattern: RegExp): readonly string[];
  /** Where links lead to: the name itself where there are none. */
  realPath(name: string): string;
}

/** Reads each folder once. */
export function createFiles({ root, read, list, has, named, realPath }: Folder): Files {
  const folders = new Map<string, ReadonlySet<string>>();
  const toPath = (name: string): string => posix.relative(root, name) || ".";
  const namesIn = (folder: string): ReadonlySet<string> => {
    const known = folders.get(folder) ?? new Set(list?.(toPath(folder)));
    folders.set(folder, known);
    return known;
  };
  const readAt = (name: string): string | undefined => read(toPath(name));
  return {
    root,
    read: readAt,
    exists: (name) => {
      if (has) return has(toPath(name));
      return list ? namesIn(posix.dirname(name)).has(posix.basename(name)) : readAt(name) !== undefined;
    },
    list: (folder) => [...namesIn(folder)],
    named: (folder, pattern) =>
      named ? named(toPath(folder), pattern.source) : [...namesIn(folder)].filter((name) => pattern.test(name)),
    realPath: (name) => (realPath ? posix.resolve(root, realPath(toPath(name))) : name),
  };
}

/** A JSON or YAML file's content as a record; `undefined` where it is something else or can't be read. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

/** The texts of a value that is one text or a list of them. */
export function toTexts(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === "string");
}
