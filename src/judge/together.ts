/** Writes what is carried out: of the items of one list all at once, whatever findings they belong to. */
import { writeLists } from "../../transforms/edit/list.js";
import { groupBy } from "../group-by.js";
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
  const byChange = groupBy(
    parts.flatMap(({ changes }, index) => changes.map((change) => ({ index, key: keyOf(change) }))),
    ({ key }) => key,
  );
  const failed = new Set<Finding>();
  const written = reported.map((one) => {
    const own = changesOf(one).map(keyOf);
    const { fix } = one.finding;
    if (own.length === 0 || !fix) return one;
    const indices = new Set(own.flatMap((key) => (byChange.get(key) ?? []).map(({ index }) => index)));
    const mine = [...indices].sort((a, b) => a - b).flatMap((index) => parts[index] ?? []);
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
