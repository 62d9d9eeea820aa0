/** The proof before anything is written: what would break a file is held back. */
import { groupBy } from "../group-by.js";
import { ts } from "ts-morph";
import { isSound } from "../program/data.js";
import { programText } from "../program/scripts.js";
import { isData } from "../text/documents.js";
import { applyEdits } from "../text/apply-edits.js";
import type { Edit } from "../model.js";
import type { Selection } from "./select.js";

/** Selects, looks whether each new text still parses, and selects again without what doesn't. */
export function prove(
  choose: (brokenBy: (path: string) => string | undefined) => Selection,
  textOf: (path: string) => string,
): Selection {
  const broken = new Set<string>();
  const brokenBy = (path: string): string | undefined =>
    broken.has(path) ? `${path} would no longer parse` : undefined;
  for (;;) {
    const selection = choose(brokenBy);
    const found = [...byPath(selection.edits)].filter(
      ([path, edits]) => !broken.has(path) && breaks(path, textOf(path), edits),
    );
    if (found.length === 0) return selection;
    for (const [path] of found) broken.add(path);
  }
}

/** The edits of each file. */
export function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  return groupBy(edits, ({ place }) => place.path);
}

function breaks(path: string, text: string, edits: readonly Edit[]): boolean {
  const after = applyEdits(text, edits);
  if (isData(path)) return !isSound(path, text, after);
  const found = syntaxErrors(path, after);
  return found > 0 && found > syntaxErrors(path, text);
}

/** How many syntax errors the compiler's parser meets in a text. */
function syntaxErrors(path: string, text: string): number {
  if (!/\.([cm]?[jt]sx?|vue|svelte|html?)$/i.test(path)) return 0;
  const name = /\.[cm]?[jt]sx?$/i.test(path) ? path : `${path}.ts`;
  const file = ts.createSourceFile(name, programText(path, text), ts.ScriptTarget.ESNext);
  // The parser keeps them on the file; its public way to them builds a program.
  return "parseDiagnostics" in file && Array.isArray(file.parseDiagnostics) ? file.parseDiagnostics.length : 0;
}
