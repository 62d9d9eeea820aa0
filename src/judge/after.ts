/** What an upgrade would leave behind, held against what it said. */
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Place, Reported } from "../model.js";
import { mapOffset, unmapOffset } from "../text/apply-edits.js";
import type { Version } from "../version.js";
import { keyOf } from "./court.js";
import { byPath, type Fault } from "./prove.js";

/** What an upgrade would come to. */
export interface Draft {
  readonly reported: readonly Reported[];
  /** With those that write markers. */
  readonly edits: readonly Edit[];
}

/**
 * Faults of what came out: places that a second run would change, and findings of a lint that the upgrade did not
 * report as open. Notes are no faults.
 */
export function faultsAfter(draft: Draft, again: Draft, linted: readonly Finding[], to: Version): readonly Fault[] {
  const keysBefore = ({ version: { place } }: Finding): string[] =>
    place ? [keyOf({ ...place, start: unmapOffset(own.get(place.path) ?? [], place.start) })] : [];
  const own = byPath(draft.edits);
  const makers = new Map(
    again.reported.flatMap(({ finding }) => (finding.fix?.edits ?? []).map((edit) => [edit, finding])),
  );
  return [
    ...again.edits.map((edit) => {
      const { path } = edit.place;
      const maker = makers.get(edit);
      return { path, reason: `a second upgrade would change ${path} again`, joins: maker ? keysBefore(maker) : [] };
    }),
    ...untold(draft, linted).map((finding) => {
      const { path } = finding.place;
      const reason = `the result would have ${finding.id} in ${path} at ${to}, and that is not told here`;
      return { path, reason, joins: keysBefore(finding) };
    }),
  ];
}

/** Told is what is open at the same place, under whatever id, or as often in the same file under the same id. */
function untold({ reported, edits }: Draft, linted: readonly Finding[]): Finding[] {
  const open = reported.flatMap(({ finding, status }) => (status === "fixed" ? [] : [finding]));
  const told = groupBy(open, nameOf);
  const places = groupBy(placesAfter(open, edits), ({ path }) => path);
  const isTold = ({ place }: Finding): boolean => (places.get(place.path) ?? []).some((other) => touches(place, other));
  // A marker stands beside the place that it is about, and an ignore comment has done its work.
  const found = groupBy(
    linted.filter(({ kind, tier }) => kind !== "marker" && kind !== "unused-ignore" && tier !== "note"),
    nameOf,
  );
  return [...found]
    .filter(([name, own]) => own.length > (told.get(name)?.length ?? 0))
    .flatMap(([, own]) => own.filter((finding) => !isTold(finding)));
}

/** Where findings stand once the edits are made. */
function placesAfter(findings: readonly Finding[], edits: readonly Edit[]): Place[] {
  const own = groupBy(edits, ({ place }) => place.path);
  return findings.map(({ place: { path, start, end } }) => ({
    path,
    start: mapOffset(own.get(path) ?? [], start, "start"),
    end: mapOffset(own.get(path) ?? [], end, "end"),
  }));
}

function touches(a: Place, b: Place): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function nameOf({ place, id }: Finding): string {
  return `${place.path} ${id}`;
}
