/** What holds for every upgrade, whatever it changes. */
import { diffLines } from "diff";
import { expect } from "vitest";
import type { Outcome } from "../../src/model.js";
import { findLineStarts, toPosition } from "../../src/text/source.js";
import { mapOffset } from "../../src/text/apply-edits.js";
import {
  countSyntaxErrors,
  lintFiles,
  upgradeFiles,
  upgradeStepwise,
  type Files,
  type Upgraded,
  type Wish,
} from "./memory.js";

/** The text has no more syntax errors than before. */
export function expectParsing(before: Files, after: Files): void {
  for (const [path, text] of after)
    expect(countSyntaxErrors(path, text), `syntax errors of ${path}`).toBeLessThanOrEqual(
      countSyntaxErrors(path, before.get(path) ?? ""),
    );
}

export function expectNothingLeft(files: Files, wish: Wish): void {
  expect(toObject(upgradeFiles(files, wish).files), "a second upgrade").toEqual(toObject(files));
}

/**
 * Linting the result at the target finds what was reported open, and nothing else; notes aside. By file and id, as a
 * marker stands beside the place that it is about, and both may be found. Without markers it finds nothing more, and
 * no less of what is wrong at the target itself.
 */
export function expectLintAgrees(unmarked: Upgraded, marked: Upgraded, wish: Wish): void {
  const left = namesOf(marked.outcome);
  expect(namesOf(lintFiles(marked.files, wish)), "lint of the result").toEqual(left);
  const found = namesOf(lintFiles(unmarked.files, wish));
  expect(
    found.filter((name) => !left.includes(name)),
    "lint of the result, not reported",
  ).toEqual([]);
  const faults = left.filter((name) => / agent-chat\/(unknown|missing|wrong)-/.test(name));
  expect(
    faults.filter((name) => !found.includes(name)),
    "reported, but right at the target",
  ).toEqual([]);
}

/** What is open, notes aside. */
function namesOf({ reported }: Outcome): readonly string[] {
  const open = reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
  return [...new Set(open.map(({ finding }) => `${finding.place.path} ${finding.id}`))].toSorted();
}

/**
 * Version by version comes to the same as at once: the same bytes, but for the lines of places that stay open, which
 * may keep a name from on the way.
 */
export function expectStepwise(before: Files, wish: Wish, { files, outcome }: Upgraded): void {
  const stepwise = upgradeStepwise(before, wish);
  for (const [path, text] of files) {
    const other = stepwise.get(path) ?? "";
    if (other === text) continue;
    const starts = findLineStarts(text);
    const edits = outcome.edits.filter(({ place }) => place.path === path);
    const open = outcome.reported.filter(({ status, finding }) => status === "open" && finding.place.path === path);
    const lines = open.map(({ finding }) => toPosition(starts, mapOffset(edits, finding.place.start, "start")).line);
    expect(isSameBut(text, other, lines) ? text : other, `${path}, version by version`).toBe(text);
  }
}

/** Whether two texts differ only in lines with one of these numbers in the first. */
function isSameBut(text: string, other: string, open: readonly number[]): boolean {
  let line = 1;
  let isSame = true;
  for (const { added, removed, count } of diffLines(text, other)) {
    const last = line + (added ? 0 : count - 1);
    if (added || removed) isSame &&= open.some((one) => one >= line - 1 && one <= last + 1);
    if (!added) line += count;
  }
  return isSame;
}

export function toObject(files: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(files);
}
