/** The proof before anything is written: what fails it is held back, and the rest is chosen again. */
import { groupBy } from "../group-by.js";
import { isSound } from "../program/data.js";
import { surelyParses } from "../program/edited.js";
import { countSyntaxErrors, parsedOf } from "../program/program.js";
import { isData } from "../text/documents.js";
import { applyEdits } from "../text/apply-edits.js";
import type { Edit, Project } from "../model.js";
import type { Barred } from "./select.js";

/** What is wrong with edits. */
export interface Fault {
  /** The file that it shows in. */
  readonly path: string;
  readonly reason: string;
  /** Of what brought it, where that is known: one of the keys that its findings share. */
  readonly joins: readonly string[];
}

/** Finds what is wrong with edits; nothing when they are right. */
export type Proof<D> = (draft: D, barred: Barred) => readonly Fault[];

interface Choosable {
  readonly edits: readonly Edit[];
}

/** More rounds than these would take longer than they are worth: then nothing is written at all. */
const ROUNDS = 4;

/** Chooses, looks whether every proof holds, and chooses again without what one doesn't hold for. */
export function prove<D extends Choosable>(choose: (barred: Barred) => D, proofs: readonly Proof<D>[]): D {
  const files = new Map<string, string>();
  const keys = new Map<string, string>();
  const barred: Barred = {
    file: (path) => files.get(path),
    joined: (joins) => joins.map((key) => keys.get(key)).find((reason) => reason !== undefined),
  };
  for (let round = 1; ; round++) {
    const draft = choose(barred);
    const faults = firstFaults(draft, barred, proofs);
    const edited = new Set(draft.edits.map(({ place }) => place.path));
    if (faults.length === 0 || edited.size === 0) return draft;
    const before = new Set([...files.keys(), ...keys.keys()]);
    for (const { joins, path, reason } of round < ROUNDS ? faults : []) {
      const fresh = joins.filter((key) => !before.has(key));
      for (const key of fresh) keys.set(key, reason);
      if (fresh.length === 0 && edited.has(path)) files.set(path, reason);
    }
    if (files.size + keys.size > before.size) continue;
    // A fault in a file that is not changed, or one fault after the other: whatever is changed may have brought it.
    const [first] = faults;
    for (const path of edited)
      files.set(path, faults.find((fault) => fault.path === path)?.reason ?? first?.reason ?? "");
  }
}

function firstFaults<D>(draft: D, barred: Barred, proofs: readonly Proof<D>[]): readonly Fault[] {
  for (const proof of proofs) {
    const found = proof(draft, barred);
    if (found.length > 0) return found;
  }
  return [];
}

/** The edits of each file. */
export function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  return groupBy(edits, ({ place }) => place.path);
}

/** The proof that each new text has no more syntax errors than the old one. */
export function parses(project: Pick<Project, "root">, textOf: (path: string) => string): Proof<Choosable> {
  return ({ edits }) =>
    [...byPath(edits)].flatMap(([path, own]) =>
      breaks(project, path, textOf(path), own) ? [{ path, reason: `${path} would no longer parse`, joins: [] }] : [],
    );
}

function breaks(project: Pick<Project, "root">, path: string, text: string, edits: readonly Edit[]): boolean {
  const file = parsedOf(project, path, text);
  if (file && surelyParses(file, edits)) return false;
  const after = applyEdits(text, edits);
  if (isData(path)) return !isSound(path, text, after);
  const found = countSyntaxErrors(project, path, after);
  return found > 0 && found > countSyntaxErrors(project, path, text);
}
