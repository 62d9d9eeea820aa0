/** Which paths a tool may be given: what lies in the root, also once links are followed. */
import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { BadInput } from "../../errors.js";

/** The same paths, relative to the root; all of it for none. Throws BadInput for one that is not in it, or not there. */
export function toPathsInside(root: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ["."] : paths.map((path) => toPathInside(root, path));
}

function toPathInside(root: string, path: string): string {
  const target = realName(resolve(root, path));
  if (target === undefined) throw new BadInput(`${path}: there is no such file or folder`, "Patterns are not taken.");
  const inside = relative(root, target);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    throw new BadInput(`${path} is outside of ${root}`, "Give files and folders in it.");
  return inside === "" ? "." : inside;
}

function realName(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
