/** A project on disk, as the engine sees it. Every text is read once and kept with what is needed to write it back. */
import { accessSync, constants, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Project, Source } from "../model.js";
import { decode } from "../text/source.js";
import type { Decoded } from "../text/source.js";

export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** Loaded files by path: sources that passed the sieve, and documents that matter to them. */
export interface Chosen {
  readonly kept: ReadonlyMap<string, LoadedFile>;
  readonly documents: ReadonlyMap<string, LoadedFile>;
  readonly importersOf?: Project["importersOf"];
  readonly imports?: string | undefined;
}

export interface DiskProject extends Project {
  /** The text of a file that was read, without its byte order mark; `undefined` for one that wasn't. */
  readonly textOf: (path: string) => string | undefined;
  /** A file that was read, as it was on disk. */
  readonly fileOf: (path: string) => LoadedFile | undefined;
  /** What stands for all that `importersOf` says. */
  readonly imports?: string | undefined;
}

/**
 * A project of these files; `given` are the paths that may be changed, `hidden` those that git ignores. All paths are
 * relative to `cwd`.
 */
export function createProject(
  cwd: string,
  { kept: sources, documents, importersOf, imports }: Chosen,
  given: ReadonlySet<string>,
  hidden: ReadonlySet<string> = new Set(),
): DiskProject {
  const loaded = new Map<string, LoadedFile | undefined>([...sources, ...documents]);
  const fileOf = (path: string): LoadedFile | undefined => {
    if (!loaded.has(path)) loaded.set(path, loadFile(resolve(cwd, path)));
    return loaded.get(path);
  };
  const textOf = (path: string): string | undefined => toText(loaded.get(path));
  const replaceable = new Map<string, boolean>();
  const mayReplace = (path: string): boolean => {
    const known = replaceable.get(path) ?? canReplace(resolve(cwd, path));
    replaceable.set(path, known);
    return known;
  };
  return {
    ...folderAt(cwd),
    sources: toSources(sources),
    documents: toSources(documents),
    read: (path) => toText(fileOf(path)),
    ...(importersOf && { importersOf, imports }),
    isWritable: (path) => given.has(path) && mayReplace(path),
    lockOf: (path) => {
      if (given.has(path)) return mayReplace(path) ? undefined : "which can't be written";
      return hidden.has(path) ? "which git ignores" : "which is not among the given paths";
    },
    textOf,
    fileOf: (path) => loaded.get(path),
  };
}

/** What of a project on disk says how modules are named, and how it is found out. */
export function folderAt(cwd: string): Required<Pick<Project, "root" | "read" | "list" | "realPath">> {
  return {
    root: cwd.replaceAll("\\", "/").replace(/(?<=.)\/$/, ""),
    read: (path) => toText(loadFile(resolve(cwd, path))),
    list: (path) => listNames(resolve(cwd, path)),
    realPath: (path) =>
      relative(cwd, realName(resolve(cwd, path)))
        .split(sep)
        .join("/"),
  };
}

/** Names of what lies in a folder, absolute; none where it can't be read. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function realName(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function toSources(files: ReadonlyMap<string, LoadedFile>): Source[] {
  return [...files].flatMap(([path, file]) =>
    file.decoded.kind === "text" ? [{ path, text: file.decoded.text }] : [],
  );
}

/** Reads and decodes a file; `undefined` when it can't be read. */
export function loadFile(path: string): LoadedFile | undefined {
  try {
    const bytes = readFileSync(path);
    return { bytes, decoded: decode(bytes) };
  } catch {
    return undefined;
  }
}

function toText(file: LoadedFile | undefined): string | undefined {
  return file?.decoded.kind === "text" ? file.decoded.text : undefined;
}

function canReplace(path: string): boolean {
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    accessSync(dirname(target), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
