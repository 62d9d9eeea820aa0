/** The rules of .gitignore files, each valid below its own folder; a deeper one overrides. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathWithin } from "./slashes.js";
import ignore from "ignore";
import type { Ignore } from "ignore";

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The rules that hold in one folder, innermost last. Paths are absolute. */
export type IgnoreRules = readonly Rules[];

/** The rules of a folder's parents with those of its own .gitignore, if it has one. */
export function addFolderRules(outer: IgnoreRules, folder: string): IgnoreRules {
  const rules = readRules(folder);
  return rules === undefined ? outer : [...outer, { folder, rules }];
}

/** At the top of a work tree with what git ignores beside its `.gitignore` files: for the user, and in this clone alone. */
function readRules(folder: string): Ignore | undefined {
  const beside = existsSync(join(folder, ".git")) ? [findUserFile(), join(findGitFolder(folder), "info/exclude")] : [];
  const texts = [...beside, join(folder, ".gitignore")].flatMap((file) => readText(file) ?? []);
  return texts.length === 0 ? undefined : texts.reduce((rules, text) => rules.add(text), ignore());
}

/** The rules of all folders above this one, up to the top of its git work tree; outside git there are none. */
export function findOuterRules(folder: string): IgnoreRules {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, ".git"))) return above.reduce(addFolderRules, []);
    if (dirname(at) === at) return [];
  }
}

/** `core.excludesFile`, as the user's own config sets it. */
function findUserFile(): string {
  const home = homedir();
  const folder = join(process.env["XDG_CONFIG_HOME"] ?? join(home, ".config"), "git");
  const named = [join(home, ".gitconfig"), join(folder, "config")].flatMap((config) => {
    const line = /^[ \t]*excludesfile[ \t]*=(.+)$/im.exec(readText(config) ?? "")?.[1];
    const found = line?.trim().replace(/^"|"$/g, "");
    return found === undefined ? [] : [found.replace(/^~(?=[\\/])/, home)];
  });
  return named[0] ?? join(folder, "ignore");
}

/** The folder of git's own files, which a linked work tree shares with another. */
function findGitFolder(top: string): string {
  const git = join(top, ".git");
  const linked = /^gitdir:(.+)$/m.exec(readText(git) ?? "")?.[1]?.trim();
  if (linked === undefined) return git;
  const own = resolve(top, linked);
  return resolve(own, (readText(join(own, "commondir")) ?? ".").trim());
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Whether git would ignore that path, of which all parent folders are known not to be ignored. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const inside = pathWithin(folder, path);
    if (inside === "" || inside.startsWith("../")) continue;
    const result = own.test(isFolder ? `${inside}/` : inside);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}
