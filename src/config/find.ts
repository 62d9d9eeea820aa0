/** Where configs lie. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { BadInput } from "../errors.js";
import { listNames } from "../files/project.js";

const NAMES = ["chatshift.config.yaml", "chatshift.config.yml", "chatshift.config.json"];
/** Where other tools have code: refused in words, as a config that is passed over in silence helps nobody. */
const CODE = ["js", "cjs", "mjs", "ts", "cts", "mts"].map((extension) => `chatshift.config.${extension}`);
/** The key of package.json that is a config. */
export const KEY = "chatshift";

/**
 * Finds the configs above a file in this folder, nearest first, up to the top of the git work tree; all paths are
 * absolute. What is found is remembered. Throws BadInput for two in one folder, and for one that would have to be run.
 */
export function createConfigFinder(cwd: string): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const find = (folder: string): readonly string[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const names = new Set(listNames(folder));
    const parent = dirname(folder);
    const above = names.has(".git") || parent === folder ? [] : find(parent);
    const found = [...findOwn(cwd, folder, names), ...above];
    known.set(folder, found);
    return found;
  };
  return find;
}

/** Throws BadInput for a config that would have to be run. */
export function refuseCode(cwd: string, path: string): void {
  if (!/\.[cm]?[jt]s$/.test(path)) return;
  throw new BadInput(
    `${relative(cwd, path)}: a config is data, and never run`,
    `Write it as ${NAMES.join(", ")} or under the key "${KEY}" of package.json.`,
  );
}

function findOwn(cwd: string, folder: string, names: ReadonlySet<string>): readonly string[] {
  const code = CODE.find((name) => names.has(name));
  if (code !== undefined) refuseCode(cwd, join(folder, code));
  const own = NAMES.filter((name) => names.has(name));
  const found = [
    ...own,
    ...(names.has("package.json") && hasKey(join(folder, "package.json")) ? ["package.json"] : []),
  ];
  if (found.length > 1)
    throw new BadInput(
      `there are two configs: ${found.map((name) => relative(cwd, join(folder, name))).join(" and ")}`,
      "Keep one.",
    );
  return found.map((name) => join(folder, name));
}

function hasKey(path: string): boolean {
  try {
    const text = readFileSync(path, "utf8");
    if (!text.includes(`"${KEY}"`)) return false;
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null && KEY in content;
  } catch {
    return false;
  }
}
