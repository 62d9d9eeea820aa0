/** From the paths that the user gives to the source files below them. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent, Stats } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathWithin } from "./slashes.js";
import { BadInput } from "../errors.js";
import { documentKind, isEnvironment } from "../text/documents.js";
import { addFolderRules, findOuterRules, isIgnored } from "./git-ignore.js";
import type { IgnoreRules } from "./git-ignore.js";
import { findFolderReason, isCodeName, isMinifiedName } from "./kinds.js";
import type { FolderReason } from "./kinds.js";

export type SkipReason =
  | FolderReason
  | "ignored by git"
  | "ignored by config"
  | "minified"
  | "a report of chatshift"
  | "symbolic link"
  | "not a source file"
  | "unreadable";

/** A reason that may leave work undone: such a file must be told loudly. */
export const UNREAD_REASON = "not UTF-8, but names the API";
/** The same of what a program wrote, as it seems: what it was written from is elsewhere, or not at all. */
export const MINIFIED_REASON = "minified, but names the API";

/** Whether a file that was left out may need to move, too. */
export function mayMatter(reason: string | undefined): boolean {
  return reason === UNREAD_REASON || reason === MINIFIED_REASON;
}

/** A file or folder that was left out; what lies in a folder left out isn't counted. */
export interface Skipped {
  readonly path: string;
  readonly kind: "file" | "folder";
  readonly reason: SkipReason | "binary" | "not UTF-8" | typeof UNREAD_REASON | typeof MINIFIED_REASON;
}

export interface Walk {
  /** Source files, sorted, relative to the working directory, with `/`. */
  readonly files: readonly string[];
  /** Other files that a person may have written, likewise. */
  readonly documents: readonly string[];
  /** Files that set environment variables, where git ignores them. */
  readonly hidden: readonly string[];
  readonly skipped: readonly Skipped[];
}

export interface WalkOptions {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** Whether the config's `ignore` names that path, absolute. */
  readonly isExcluded: (path: string, isFolder: boolean) => boolean;
}

/** A path relative to the working directory, with `/`. */
export function toShownPath(cwd: string, path: string): string {
  // The usual case, many thousand times: far cheaper than `relative`.
  if (sep === "/" && path.startsWith(`${cwd}/`)) return path.slice(cwd.length + 1);
  return pathWithin(cwd, path) || ".";
}

/** Finds the source files. Throws BadInput for a path that isn't there and a pattern that matches nothing. */
export async function findSourceFiles(given: readonly string[], options: WalkOptions): Promise<Walk> {
  const walker = new Walker(options);
  for (const path of given) {
    // What a link leads to has one name, however it is given.
    const absolute = realName(resolve(options.cwd, path));
    const kind = findKind(absolute);
    if (kind === "file") walker.takeGivenFile(absolute);
    else if (kind === "folder") walker.takeGivenFolder(absolute);
    else for (const match of await findMatches(path, options.cwd)) walker.takeMatch(match);
  }
  return walker.result();
}

/** What lies at a path, if anything. Where a link leads in a circle there is nothing. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function realName(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : path;
}

function findKind(path: string): "file" | "folder" | undefined {
  const stats = statsOf(path);
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return "folder";
  if (stats.isFile()) return "file";
  throw new BadInput(`"${path}" is neither a file nor a folder`);
}

async function findMatches(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(pattern)) throw new BadInput(`there is no file or folder "${pattern}"`);
  const options = { cwd, absolute: true, dot: true, expandDirectories: false, followSymbolicLinks: false };
  const matches = await glob(pattern, { ...options, ignore: ["**/node_modules/**", "**/.git/**"] });
  if (matches.length === 0) throw new BadInput(`no file matches "${pattern}"`);
  return matches.map((match) => resolve(match));
}

class Walker {
  readonly #options: WalkOptions;
  readonly #files = new Set<string>();
  readonly #documents = new Set<string>();
  readonly #hidden = new Set<string>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #rules = new Map<string, IgnoreRules>();

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  result(): Walk {
    const shown = (paths: ReadonlySet<string>): string[] =>
      [...paths].map((path) => toShownPath(this.#options.cwd, path)).sort();
    const skipped = [...this.#skipped].filter(([path]) => !this.#files.has(path)).map(([, entry]) => entry);
    const hidden = new Set([...this.#hidden].filter((path) => !this.#documents.has(path)));
    return {
      files: shown(this.#files),
      documents: shown(this.#documents),
      hidden: shown(hidden),
      skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }

  /** A file that the user names is taken although git ignores it; only the config's `ignore` is stronger. */
  takeGivenFile(path: string): void {
    if (this.#options.isExcluded(path, false)) this.#skip(path, "file", "ignored by config");
    else if (isDocument(path)) this.#documents.add(path);
    else if (!isCodeName(basename(path))) this.#skip(path, "file", "not a source file");
    else this.#files.add(path);
  }

  /** A folder that git ignores is walked when the user names it: then only its own .gitignore files count. */
  takeGivenFolder(folder: string): void {
    const outer = findOuterRules(folder);
    this.#walk(folder, isIgnoredAnywhere(outer, folder, true) ? [] : outer);
  }

  /** A file that a pattern matches is taken like one found below a folder. */
  takeMatch(path: string): void {
    if (!isCodeName(basename(path)) && !isDocument(path)) return;
    const above = toShownPath(this.#options.cwd, dirname(path)).split("/");
    const reason = above.map(findFolderReason).find((found) => found !== undefined);
    if (reason !== undefined) this.#skip(path, "file", reason);
    else if (lstatSync(path).isSymbolicLink()) this.#skip(path, "file", "symbolic link");
    else {
      const isHidden = isIgnoredAnywhere(this.#rulesOf(dirname(path)), path, false);
      if (isDocument(path)) this.#takeDocument(path, isHidden);
      else if (isHidden) this.#skip(path, "file", "ignored by git");
      else this.#takeFile(path, []);
    }
  }

  #rulesOf(folder: string): IgnoreRules {
    const rules = this.#rules.get(folder) ?? addFolderRules(findOuterRules(folder), folder);
    this.#rules.set(folder, rules);
    return rules;
  }

  #walk(folder: string, outer: IgnoreRules): void {
    const rules = addFolderRules(outer, folder);
    for (const entry of this.#list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#takeFolder(path, entry.name, rules);
      else if (isCodeName(entry.name)) {
        // Where a link leads within the given paths, the walk comes along anyway.
        if (entry.isSymbolicLink()) this.#skip(path, "file", "symbolic link");
        else if (entry.isFile()) this.#takeFile(path, rules);
      } else if (entry.isFile() && isDocument(path)) this.#takeDocument(path, isIgnored(rules, path, false));
      else if (entry.isSymbolicLink() && findKind(path) === "folder") this.#skip(path, "folder", "symbolic link");
    }
  }

  #list(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      this.#skip(folder, "folder", "unreadable");
      return [];
    }
  }

  #takeFolder(path: string, name: string, rules: IgnoreRules): void {
    const reason = findFolderReason(name);
    if (reason === "version control") return;
    if (reason !== undefined) this.#skip(path, "folder", reason);
    else if (isIgnored(rules, path, true)) this.#skip(path, "folder", "ignored by git");
    else if (this.#options.isExcluded(path, true)) this.#skip(path, "folder", "ignored by config");
    else this.#walk(path, rules);
  }

  #takeFile(path: string, rules: IgnoreRules): void {
    if (isIgnored(rules, path, false)) this.#skip(path, "file", "ignored by git");
    else if (this.#options.isExcluded(path, false)) this.#skip(path, "file", "ignored by config");
    else if (isMinifiedName(basename(path))) this.#skip(path, "file", "minified");
    else this.#files.add(path);
  }

  /** Nobody expects to hear of a document that is left out. */
  #takeDocument(path: string, isHidden: boolean): void {
    if (this.#options.isExcluded(path, false) || (isHidden && !isEnvironment(path))) return;
    (isHidden ? this.#hidden : this.#documents).add(path);
  }

  #skip(path: string, kind: Skipped["kind"], reason: SkipReason): void {
    this.#skipped.set(path, { path: toShownPath(this.#options.cwd, path), kind, reason });
  }
}

function isDocument(path: string): boolean {
  return documentKind(path) !== undefined;
}

/** Whether git ignores the path or a folder above it. */
function isIgnoredAnywhere(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  const top = rules[0]?.folder;
  if (top === undefined) return false;
  const steps = relative(top, path).split(sep);
  return steps.some((_, index) =>
    isIgnored(rules, join(top, ...steps.slice(0, index + 1)), isFolder || index < steps.length - 1),
  );
}
