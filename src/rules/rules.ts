/** A pack as its files say it: checked at build, trusted at run time. */
import type { ApiRules, BaselineRules, Change, ChangeId, StepRules } from "../change.js";

export interface PackRules {
  readonly api: ApiRules;
  readonly baseline: BaselineRules;
  /** Later versions, oldest first. */
  readonly steps: readonly StepRules[];
  /** Ids of the changelog's items, where the pack lists them. */
  readonly items: readonly string[] | undefined;
}

/** All changes of a pack with their full ids, oldest first. */
export function changesOf({ api, steps }: PackRules): readonly Change[] {
  return steps.flatMap(({ version, changes }) =>
    changes.map((change) => ({ ...change, version, fullId: `${api.id}/${version}/${change.id}` })),
  );
}

/** The change that an id means among some: the whole id, `3.2/name`, or the name alone (then the last of that name). */
export function findChange(changes: readonly Change[], id: string): Change | undefined {
  return changes.findLast(
    (change) => change.fullId === id || change.id === id || `${change.version}/${change.id}` === id,
  );
}

/** For each behaviour that takes others back: the full ids of those. Unknown ones are left out. */
export function endsOf(changes: readonly Change[]): ReadonlyMap<ChangeId, ReadonlySet<ChangeId>> {
  return new Map(
    changes.map((change, index) => {
      const earlier = changes.slice(0, index);
      const ends = change.kind === "behaviour" ? (change.ends ?? []) : [];
      return [change.fullId, new Set(ends.flatMap((id) => findChange(earlier, id)?.fullId ?? []))];
    }),
  );
}
