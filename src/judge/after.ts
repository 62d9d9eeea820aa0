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
  readonly edits: readonly Edit[];
  /** Those of the edits that write or take out markers. */
  readonly comments?: readonly Edit[];
}

/** What is found in the texts as they would be. */
export interface After {
  readonly sites: readonly Site[];
  /** What a second upgrade would do. */
  readonly again: Draft;
  readonly linted: readonly Finding[];
}

/** What a second look says of a draft. */
export interface Verdict {
  /** Why it can't be written as it is. */
  readonly faults: readonly Fault[];
  /** What is to be told beside it: found only once the edits are made, where none of them writes. */
  readonly news: readonly Reported[];
}

/**
 * Faults of what came out: places that a second run would change, findings of a lint in what the edits write that the
 * upgrade did not report as open, and places reported as open that can no longer be seen. Comments and notes are no
 * faults. `sites` are those of the texts as they are.
 */
export function lookAgain(draft: Draft, sites: readonly Site[], after: After, to: Version): Verdict {
  const own = byPath(draft.edits);
  const keysBefore = ({ version: { place } }: Finding): string[] =>
    place ? [keyOf({ ...place, start: unmapOffset(own.get(place.path) ?? [], place.start) })] : [];
  const makers = new Map(
    after.again.reported.flatMap(({ finding }) => (finding.fix?.edits ?? []).map((edit) => [edit, finding])),
  );
  const comments = new Set(after.again.comments);
  const fresh = untold(draft, after.linted);
  const written = fresh.filter(({ place }) => isWritten(place, own.get(place.path) ?? []));
  return {
    faults: [
      ...after.again.edits
        .filter((edit) => !comments.has(edit))
        .map((edit) => {
          const { path } = edit.place;
          const maker = makers.get(edit);
          const what = maker ? `${maker.id} at another place of ${path}` : `another change in ${path}`;
          const reason = `it can't be written together with ${what}: ${byHand(maker?.id)}`;
          return { path, reason, joins: maker ? keysBefore(maker) : [] };
        }),
      ...written.map((finding) => {
        const { path } = finding.place;
        const reason = `what can be written here is not right at ${to} (${finding.id} in ${path}): change it by hand`;
        return { path, reason, joins: keysBefore(finding) };
      }),
      ...unseen(draft, sites, after.sites).map(({ place: { path }, id, joins }) => {
        const reason = `it runs into ${id} in ${path}, which is left to you: ${byHand(id)}`;
        return { path, reason, joins };
      }),
    ],
    news: fresh.flatMap((finding) => (written.includes(finding) ? [] : [toldBefore(finding, own)])),
  };
}

function byHand(id: string | undefined): string {
  return id === undefined
    ? "change one of the two by hand"
    : `change that by hand first, or leave it out (--skip ${id})`;
}

/** Whether an edit writes at a place of the new text. */
function isWritten({ start, end }: Place, edits: readonly Edit[]): boolean {
  return edits.some((edit) => {
    const from = mapOffset(edits, edit.place.start, "end");
    return start <= from + edit.text.length && from <= end;
  });
}

/** What the new text is found to have, at its place in the text as it is. */
function toldBefore(finding: Finding, own: ReadonlyMap<string, readonly Edit[]>): Reported {
  const { path, start, end } = finding.place;
  const edits = own.get(path) ?? [];
  const place = { path, start: unmapOffset(edits, start), end: unmapOffset(edits, end) };
  const told: Finding = { ...finding, place, fix: undefined, joins: [], hops: [] };
  return { finding: told, status: "open", group: undefined, heldBy: undefined };
}

/**
 * Places that are told and left, whose version moves, and that no site is found at any more: what led there is broken
 * by the edits.
 */
function unseen({ reported, edits }: Draft, sites: readonly Site[], sitesAfter: readonly Site[]): Finding[] {
  const moved = new Set(
    reported.flatMap(({ finding, status }) => (finding.kind === "version" && status === "fixed" ? finding.joins : [])),
  );
  // A declared field is looked at for what changes in it: with its version moved, nothing does.
  const seen = toPlaces(sites.filter(({ kind }) => kind !== "declared"));
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

/**
 * Told is what is open at the same place, under whatever id, or as often in the same file under the same id. An ignore
 * comment that has done its work is to be told, too.
 */
function untold({ reported, edits }: Draft, linted: readonly Finding[]): Finding[] {
  const open = reported.flatMap(({ finding, status }) => (status === "fixed" ? [] : [finding]));
  const told = groupBy(open, nameOf);
  const places = groupBy(placesAfter(open, edits), ({ path }) => path);
  // A marker stands beside the place that it is about.
  const found = groupBy(
    linted.filter(({ kind, tier }) => kind !== "marker" && tier !== "note"),
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
