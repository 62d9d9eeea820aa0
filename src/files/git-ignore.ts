/** The rules of .gitignore files, each valid below its own folder; a deeper one overrides. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
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

function readRules(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, ".gitignore"), "utf8"));
  } catch {
    return undefined;
  }
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

/** Whether git would ignore that path, of which all parent folders are known not to be ignored. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const inside = relative(folder, path).split(sep).join("/");
    if (inside === "" || inside.startsWith("../")) continue;
    const result = own.test(isFolder ? `${inside}/` : inside);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}
