/** Writes what is carried out: of the items of one list all at once, whatever findings they belong to. */
import { writeLists } from "../../transforms/edit/list.js";
import type { Finding, ListChange, Reported } from "../model.js";

export interface Together {
  /** With the edits that are really made. */
  readonly reported: readonly Reported[];
  /** Findings whose edits can't stand beside the others. */
  readonly failed: ReadonlySet<Finding>;
}

export function writeTogether(reported: readonly Reported[], textOf: (path: string) => string): Together {
  const parts = writeLists(reported.flatMap(changesOf), textOf);
  if (parts.length === 0) return { reported, failed: new Set() };
  const failed = new Set<Finding>();
  const written = reported.map((one) => {
    const own = new Set(changesOf(one).map(keyOf));
    const { fix } = one.finding;
    if (own.size === 0 || !fix) return one;
    const mine = parts.filter(({ changes }) => changes.some((change) => own.has(keyOf(change))));
    if (mine.some(({ edits }) => edits === undefined)) failed.add(one.finding);
    const edits = [
      ...fix.edits.filter(({ of }) => !of),
      ...mine.flatMap(({ edits = [], changes }) => edits.map((edit) => ({ ...edit, of: changes }))),
    ];
    return { ...one, finding: { ...one.finding, fix: { ...fix, edits } } };
  });
  return { reported: written, failed };
}

function changesOf({ finding, status }: Reported): ListChange[] {
  return status === "fixed" ? (finding.fix?.edits ?? []).flatMap(({ of }) => of ?? []) : [];
}

function keyOf(change: ListChange): string {
  return JSON.stringify(change);
}
