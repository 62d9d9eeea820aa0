/** What an upgrade would leave behind, held against what it said. */
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Place, Reported, Site } from "../model.js";
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

/** What is found in the texts as they would be. */
export interface After {
  readonly sites: readonly Site[];
  /** What a second upgrade would do. */
  readonly again: Draft;
  readonly linted: readonly Finding[];
}

/**
 * Faults of what came out: places that a second run would change, and findings of a lint that the upgrade did not
 * report as open, and places reported as open that can no longer be seen. Notes are no faults. `sites` are those of the
 * texts as they are.
 */
export function faultsAfter(draft: Draft, sites: readonly Site[], after: After, to: Version): readonly Fault[] {
  const keysBefore = ({ version: { place } }: Finding): string[] =>
    place ? [keyOf({ ...place, start: unmapOffset(own.get(place.path) ?? [], place.start) })] : [];
  const own = byPath(draft.edits);
  const makers = new Map(
    after.again.reported.flatMap(({ finding }) => (finding.fix?.edits ?? []).map((edit) => [edit, finding])),
  );
  return [
    ...after.again.edits.map((edit) => {
      const { path } = edit.place;
      const maker = makers.get(edit);
      return { path, reason: `a second upgrade would change ${path} again`, joins: maker ? keysBefore(maker) : [] };
    }),
    ...untold(draft, after.linted).map((finding) => {
      const { path } = finding.place;
      const reason = `the result would have ${finding.id} in ${path} at ${to}, and that is not told here`;
      return { path, reason, joins: keysBefore(finding) };
    }),
    ...unseen(draft, sites, after.sites).map(({ place: { path }, id, joins }) => {
      const reason = `after its edits, ${id} in ${path} could no longer be seen`;
      return { path, reason, joins };
    }),
  ];
}

/**
 * Places that are told and left, whose version moves, and that no site is found at any more: what led there is broken
 * by the edits.
 */
function unseen({ reported, edits }: Draft, sites: readonly Site[], sitesAfter: readonly Site[]): Finding[] {
  const moved = new Set(
    reported.flatMap(({ finding, status }) => (finding.kind === "version" && status === "fixed" ? finding.joins : [])),
  );
  // What may be the name of a renamed field is no longer that name.
  const seen = toPlaces(sites.filter((site) => site.kind !== "declared" || site.stays?.why !== "unknown"));
  const left = reported.flatMap(({ finding, status }) => {
    const { changes, tier, joins, place } = finding;
    const isSite = changes.length > 0 && place.end > place.start && isAmong(place, seen);
    return status === "open" && tier !== "note" && isSite && joins.some((join) => moved.has(join)) ? [finding] : [];
  });
  const known = toPlaces(sitesAfter);
  const places = placesAfter(left, edits);
  return left.filter((_, index) => {
    const place = places[index];
    return place !== undefined && !isAmong(place, known);
  });
}

type Places = ReadonlyMap<string, readonly Place[]>;

function toPlaces(sites: readonly { readonly place: Place }[]): Places {
  return groupBy(
    sites.map(({ place }) => place),
    ({ path }) => path,
  );
}

function isAmong(place: Place, places: Places): boolean {
  return (places.get(place.path) ?? []).some((other) => touches(place, other));
}

/** Told is what is open at the same place, under whatever id, or as often in the same file under the same id. */
function untold({ reported, edits }: Draft, linted: readonly Finding[]): Finding[] {
  const open = reported.flatMap(({ finding, status }) => (status === "fixed" ? [] : [finding]));
  const told = groupBy(open, nameOf);
  const places = groupBy(placesAfter(open, edits), ({ path }) => path);
  // A marker stands beside the place that it is about, and an ignore comment has done its work.
  const found = groupBy(
    linted.filter(({ kind, tier }) => kind !== "marker" && kind !== "unused-ignore" && tier !== "note"),
    nameOf,
  );
  return [...found]
    .filter(([name, own]) => own.length > (told.get(name)?.length ?? 0))
    .flatMap(([, own]) => own.filter(({ place }) => !isAmong(place, places)));
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
