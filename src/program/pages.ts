/** Which scripts a page loads: they share their names, in whatever files they stand. */
import { isMarkup } from "../markup/markup.js";

const SCRIPT = /<script\b[^>]{0,2000}?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))/gi;

/** The `src` of all scripts of a page, as they stand, but for those in comments. */
function findScripts(text: string): readonly string[] {
  return [...text.replace(/<!--[^]*?(?:-->|$)/g, "").matchAll(SCRIPT)].flatMap(
    ([, double, single, bare]) => double ?? single ?? bare ?? [],
  );
}

/**
 * The pages that each file belongs to, by paths: those that load it, and itself where it is one. `resolve` gives the path
 * of a script of a page.
 */
export function findPages(
  paths: readonly string[],
  textOf: (path: string) => string,
  resolve: (src: string, page: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const page of new Set(paths)) {
    if (!isMarkup(page) || !/\.html?$/i.test(page)) continue;
    const scripts = findScripts(textOf(page)).flatMap((src) => resolve(src, page) ?? []);
    for (const path of new Set([page, ...scripts])) found.set(path, [...(found.get(path) ?? []), page]);
  }
  return found;
}
