/** Comments that stand where something is left to a person, above the place: `// TODO(chatshift): <what to do> [<id>]`. */
import type { ProgramView } from "../program/program.js";
import type { Edit, Finding, Place, Reported } from "../model.js";
import { liesIn } from "../text/source.js";
import { groupBy } from "../group-by.js";
import { findMarkers, isMarked, isMarkerOf, markerLine, type Marker } from "./marker-text.js";
import { commentsAbove, spotFor, type Spot } from "./spots.js";

/** The markers right above a place. */
export function markersAbove(view: ProgramView, place: Place): Marker[] {
  const { path } = place;
  const texts = [view.spotAt(place)?.file.text ?? "", view.markupOf(path)];
  const spot = texts.some(isMarked) ? spotFor(view, place) : undefined;
  return spot
    ? commentsAbove(spot.text, spot.line).flatMap(({ text, start }) =>
        findMarkers(path, text).map((marker) => ({
          ...marker,
          place: shifted(marker.place, start + lead(spot, start)),
        })),
      )
    : [];
}

/** How many blanks a line begins with. */
function lead({ text }: Spot, start: number): number {
  return /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
}

function shifted({ path, start, end }: Place, by: number): Place {
  return { path, start: start + by, end: end + by };
}

/**
 * One comment for each open place whose own version is moved by this run; none where one stands already or none can
 * stand. Where no version moves nothing has come to be wrong, and a file is not changed for a comment.
 */
export function writeMarkers(
  reported: readonly Reported[],
  view: ProgramView,
  isWritable: (path: string) => boolean,
): Edit[] {
  const moving = movingGroups(reported);
  const written = new Set<string>();
  return reported.flatMap(({ finding, status, group, heldBy }) => {
    if (group === undefined || !moving.has(group) || !isWritable(finding.place.path)) return [];
    if (status !== "open" || !needsMarker(finding, heldBy !== undefined)) return [];
    const spot = spotFor(view, finding.place);
    const key = spot && `${finding.place.path}:${spot.line}:${finding.id}`;
    if (!spot || !key || written.has(key) || stands(spot, finding.id)) return [];
    written.add(key);
    const indent = /^[^\S\r\n]*/.exec(spot.text.slice(spot.line))?.[0] ?? "";
    const [end = "\n"] = /\r\n|\n|\r/.exec(spot.text) ?? [];
    const place = { ...finding.place, start: spot.line, end: spot.line };
    return [{ place, text: `${markerLine(finding, indent, spot.comment)}${end}` }];
  });
}

/**
 * Takes out the markers of what is carried out: they stand above a place whose finding was made again, and is fixed.
 * Gives back the findings with the markers among them as fixed, too.
 */
export function takeOutMarkers(
  reported: readonly Reported[],
  view: ProgramView,
  isWritable: (path: string) => boolean,
): { readonly reported: readonly Reported[]; readonly edits: readonly Edit[] } {
  const spotOf = ({ place }: Finding): Spot | undefined => spotFor(view, place);
  const keyOf = ({ place }: Finding, line: number, id: string): string => `${place.path}:${line}:${id}`;
  const staying = new Set(
    reported.flatMap(({ finding, status }) => {
      const isAsked = status !== "fixed" && finding.kind !== "marker" && markersAbove(view, finding.place).length > 0;
      const spot = isAsked ? spotOf(finding) : undefined;
      return spot ? [keyOf(finding, spot.line, finding.id)] : [];
    }),
  );
  const gone = new Map<string, Edit>();
  const owners = new Map<string, Finding>();
  for (const { finding, status } of reported) {
    if (status !== "fixed" || !isWritable(finding.place.path)) continue;
    const spot = markersAbove(view, finding.place).length > 0 ? spotOf(finding) : undefined;
    if (!spot) continue;
    const ids = [finding.id, ...finding.changes].filter((id) => !staying.has(keyOf(finding, spot.line, id)));
    const { path } = finding.place;
    for (const { start, end, text } of commentsAbove(spot.text, spot.line))
      if (ids.some((id) => isMarkerOf(text, id))) {
        gone.set(`${path}:${start}`, { place: { path, start, end }, text: "" });
        owners.set(`${path}:${start}`, owners.get(`${path}:${start}`) ?? finding);
      }
  }
  const edits = [...gone.values()];
  const editOf = ({ kind, place }: Finding): Edit | undefined =>
    kind !== "marker" ? undefined : edits.find((edit) => liesIn(place, edit.place));
  // A marker that is no finding of its own goes with the finding that it stands for.
  const told = new Set(reported.map(({ finding }) => editOf(finding)));
  const along = groupBy(
    [...gone].flatMap(([key, edit]) => {
      const owner = told.has(edit) ? undefined : owners.get(key);
      return owner ? [{ owner, edit }] : [];
    }),
    ({ owner }) => owner,
  );
  return {
    edits,
    reported: reported.map((one) => {
      const edit = editOf(one.finding);
      const { fix } = one.finding;
      const more = along.get(one.finding)?.map((each) => each.edit) ?? [];
      if (fix && more.length > 0)
        return { ...one, finding: { ...one.finding, fix: { ...fix, edits: [...fix.edits, ...more] } } };
      return edit && one.status === "open"
        ? { ...one, status: "fixed", finding: { ...one.finding, fix: { tier: "review", edits: [edit] } } }
        : one;
    }),
  };
}

/** Groups whose version this run moves. */
function movingGroups(reported: readonly Reported[]): ReadonlySet<string> {
  return new Set(
    reported.flatMap(({ finding, status, group }) =>
      finding.kind === "version" && status === "fixed" && group !== undefined ? [group] : [],
    ),
  );
}

/** What is held back alone, while its version moves, is wrong from then on: it is marked too. */
function needsMarker({ kind, tier }: Finding, isHeld: boolean): boolean {
  const isAsked = tier === "review" || tier === "manual" || isHeld;
  return isAsked && kind !== "version" && kind !== "unknown-push" && kind !== "marker" && kind !== "unused-ignore";
}

/** Whether the comment lines right above a spot hold a marker with that id. */
function stands({ text, line }: Spot, id: string): boolean {
  return commentsAbove(text, line).some((comment) => isMarkerOf(comment.text, id));
}
