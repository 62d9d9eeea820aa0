/** How far the code reaches that a file may belong to: what imports it may lie anywhere in there. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/**
 * The folder that holds all code which may import what lies in this one, all absolute: the top of the git work tree, else
 * of the workspace, else the outermost folder above with a package.json. `undefined` where the folder belongs to no
 * project; then it may be anything. A home folder is no project because something was installed in it.
 */
export function findWorld(folder: string): string | undefined {
  const above = foldersAbove(folder);
  const home = homedir();
  const projects = above.filter((one) => existsSync(join(one, "package.json")) && (one !== home || one === folder));
  return above.find(isTop) ?? projects.findLast(isWorkspace) ?? projects.at(-1);
}

/** From the folder itself up to the top of the git work tree that it is in, else to the root of the disk. */
export function foldersToTop(folder: string): readonly string[] {
  const above = foldersAbove(folder);
  const top = above.findIndex(isTop);
  return top < 0 ? above : above.slice(0, top + 1);
}

function isTop(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

/** From the folder itself to the root of the disk. */
function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function isWorkspace(folder: string): boolean {
  if (["pnpm-workspace.yaml", "lerna.json", "rush.json", "nx.json"].some((name) => existsSync(join(folder, name))))
    return true;
  try {
    return readFileSync(join(folder, "package.json"), "utf8").includes('"workspaces"');
  } catch {
    return false;
  }
}
