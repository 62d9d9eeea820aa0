/** Paths as git, ignore files and reports write them. */
import { relative, sep } from "node:path";

/** A path with `/`, whatever the platform's separator. */
export function withSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** Where a path lies as seen from a folder, with `/`: empty for the folder itself, from `../` on outside of it. */
export function pathWithin(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}
