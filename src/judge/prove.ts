/** The proof before anything is written: files that fail it are held back, and the rest is chosen anew. */
import { groupBy } from "../group-by.js";
import { ts } from "ts-morph";
import { isSound } from "../program/data.js";
import { programText } from "../program/scripts.js";
import { isData } from "../text/documents.js";
import { applyEdits } from "../text/apply-edits.js";
import type { Edit } from "../model.js";

/** Why nothing may be written to a file, if so. */
export type BrokenBy = (path: string) => string | undefined;

/** What is wrong with edits, by the file that it is wrong in; empty when nothing is. */
export type Proof<D> = (draft: D, brokenBy: BrokenBy) => ReadonlyMap<string, string>;

/** More rounds than these would take longer than they are worth: then nothing is written at all. */
const ROUNDS = 4;

/** Chooses, looks whether every proof holds, and chooses again without the files in which one doesn't. */
export function prove<D extends { readonly edits: readonly Edit[] }>(
  choose: (brokenBy: BrokenBy) => D,
  proofs: readonly Proof<D>[],
): D {
  const broken = new Map<string, string>();
  for (let round = 1; ; round++) {
    const brokenBy: BrokenBy = (path) => broken.get(path);
    const draft = choose(brokenBy);
    const found = firstFault(draft, brokenBy, proofs);
    const edited = [...byPath(draft.edits).keys()];
    if (!found || edited.length === 0) return draft;
    const guilty = edited.filter((path) => found.has(path));
    const [reason = ""] = found.values();
    // A fault in a file that is not changed, or one fault after the other: whatever is changed may have brought it.
    const isVague = guilty.length === 0 || round === ROUNDS;
    for (const path of isVague ? edited : guilty) broken.set(path, found.get(path) ?? reason);
  }
}

function firstFault<D>(
  draft: D,
  brokenBy: BrokenBy,
  proofs: readonly Proof<D>[],
): ReadonlyMap<string, string> | undefined {
  for (const proof of proofs) {
    const found = proof(draft, brokenBy);
    if (found.size > 0) return found;
  }
  return undefined;
}

/** The edits of each file. */
export function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  return groupBy(edits, ({ place }) => place.path);
}

/** The proof that each new text has no more syntax errors than the old one. */
export function parses(textOf: (path: string) => string): Proof<{ readonly edits: readonly Edit[] }> {
  return ({ edits }) =>
    new Map(
      [...byPath(edits)].flatMap(([path, own]) =>
        breaks(path, textOf(path), own) ? [[path, `${path} would no longer parse`]] : [],
      ),
    );
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
