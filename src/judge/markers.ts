/** Comments that stand where something is left to a person: `// TODO(chatshift): <what to do> [<id>]`. */
import { ts } from "ts-morph";
import { isData } from "../text/documents.js";
import type { ProgramView } from "../program/program.js";
import type { Edit, Finding, Place, Reported } from "../model.js";

const MARKER = /TODO\(chatshift\): (?<what>.*) \[(?<id>[\w./-]+)\]/g;

/** A marker that stands in a text. */
export interface Marker {
  readonly id: string;
  readonly what: string;
  readonly place: Place;
}

export function findMarkers(path: string, text: string): Marker[] {
  return [...text.matchAll(MARKER)].map((match) => ({
    id: match.groups?.["id"] ?? "",
    what: match.groups?.["what"] ?? "",
    place: { path, start: match.index, end: match.index + match[0].length },
  }));
}

/** The ids of the markers right above a place. */
export function idsAbove(view: ProgramView, place: Place): string[] {
  const { path } = place;
  const texts = [view.spotAt(place)?.file.text ?? "", view.markupOf(path)];
  const isMarked = texts.some((text) => text.includes("TODO(chatshift)"));
  const spot = isMarked ? spotFor(view, place) : undefined;
  return spot
    ? commentsAbove(spot.text, spot.line).flatMap(({ text }) => findMarkers(path, text).map(({ id }) => id))
    : [];
}

/** One comment for each open place that moves with a version; none where one stands already or none can stand. */
export function writeMarkers(
  reported: readonly Reported[],
  view: ProgramView,
  isWritable: (path: string) => boolean,
): Edit[] {
  const staying = stayingGroups(reported);
  const written = new Set<string>();
  return reported.flatMap(({ finding, status, group, heldBy }) => {
    if (!isWritable(finding.place.path) || (group !== undefined && staying.has(group))) return [];
    if (status !== "open" || !needsMarker(finding, heldBy !== undefined)) return [];
    const spot = spotFor(view, finding.place);
    if (
      !spot ||
      written.has(`${finding.place.path}:${spot.line}:${finding.id}`) ||
      stands(spot.text, spot.line, finding.id)
    )
      return [];
    written.add(`${finding.place.path}:${spot.line}:${finding.id}`);
    const indent = /^[^\S\r\n]*/.exec(spot.text.slice(spot.line))?.[0] ?? "";
    const end = /\r\n/.test(spot.text) ? "\r\n" : "\n";
    const place = { ...finding.place, start: spot.line, end: spot.line };
    return [{ place, text: `${indent}${spot.comment(textOf(finding))}${end}` }];
  });
}

/**
 * Takes out the markers of what is carried out: they stand above a place whose finding was made anew, and is fixed.
 * Gives back the findings with the markers among them as fixed, too.
 */
export function takeOutMarkers(
  reported: readonly Reported[],
  view: ProgramView,
  isWritable: (path: string) => boolean,
): { readonly reported: readonly Reported[]; readonly edits: readonly Edit[] } {
  if (!reported.some(({ finding }) => finding.kind === "marker")) return { reported, edits: [] };
  const spotOf = ({ place }: Finding): Spot | undefined => spotFor(view, place);
  const keyOf = ({ place }: Finding, line: number, id: string): string => `${place.path}:${line}:${id}`;
  const staying = new Set(
    reported.flatMap(({ finding, status }) => {
      const spot = status === "fixed" || finding.kind === "marker" ? undefined : spotOf(finding);
      return spot ? [keyOf(finding, spot.line, finding.id)] : [];
    }),
  );
  const gone = new Map<string, Edit>();
  for (const { finding, status } of reported) {
    const spot = status === "fixed" && isWritable(finding.place.path) ? spotOf(finding) : undefined;
    if (!spot) continue;
    const ids = [finding.id, ...finding.changes].filter((id) => !staying.has(keyOf(finding, spot.line, id)));
    const { path } = finding.place;
    for (const { start, end, text } of commentsAbove(spot.text, spot.line))
      if (ids.some((id) => isMarkerOf(text, id)))
        gone.set(`${path}:${start}`, { place: { path, start, end }, text: "" });
  }
  const edits = [...gone.values()];
  const editOf = ({ kind, place }: Finding): Edit | undefined =>
    kind !== "marker"
      ? undefined
      : edits.find(
          (edit) => edit.place.path === place.path && edit.place.start <= place.start && place.end <= edit.place.end,
        );
  return {
    edits,
    reported: reported.map((one) => {
      const edit = editOf(one.finding);
      return edit && one.status === "open"
        ? { ...one, status: "fixed", finding: { ...one.finding, fix: { tier: "review", edits: [edit] } } }
        : one;
    }),
  };
}

/** Groups whose version stays where it is: nothing has come to be wrong in them. */
function stayingGroups(reported: readonly Reported[]): ReadonlySet<string> {
  return new Set(
    reported.flatMap(({ finding, status, group }) =>
      finding.kind === "version" && status !== "fixed" && group !== undefined ? [group] : [],
    ),
  );
}

/** What is held back alone, while its version moves, is wrong from then on: it is marked too. */
function needsMarker(finding: Finding, isHeld: boolean): boolean {
  return (
    (finding.tier === "review" || finding.tier === "manual" || isHeld) &&
    finding.kind !== "version" &&
    finding.kind !== "unknown-push" &&
    finding.kind !== "marker"
  );
}

function textOf({ message, advice, id }: Finding): string {
  const what = [message, advice]
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/g, " ");
  return `TODO(chatshift): ${what.replaceAll("*/", "*\\/")} [${id}]`;
}

/** Where a comment can stand: the start of a line, in a text, and how it is written there. */
interface Spot {
  readonly line: number;
  readonly text: string;
  readonly comment: (words: string) => string;
}

function spotFor(view: ProgramView, place: Place): Spot | undefined {
  const { path, start } = place;
  if (isData(path)) return undefined;
  const spot = view.spotAt({ path, start, end: start });
  // What stands at other offsets is code of a template.
  const line = spot?.start === start ? lineFor(spot.file, start) : undefined;
  if (spot && line !== undefined) return { line, text: spot.file.text, comment: (words) => `// ${words}` };
  const text = view.markupOf(path);
  // Between the words of MDX such a comment is none.
  const above = /\.mdx$/i.test(path) ? undefined : lineInMarkup(text, start);
  return above === undefined
    ? undefined
    : { line: above, text, comment: (words) => `<!-- ${words.replaceAll("--", "- -")} -->` };
}

/** Start of the line of an offset in markup, where an element begins that stands between others. */
function lineInMarkup(text: string, offset: number): number | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const begins = /^\s*<[A-Za-z]/.test(text.slice(line, offset + 1));
  return begins && /((?<!=)>|^)\s*$/.test(text.slice(0, line)) ? line : undefined;
}

/** Start of the line of the nearest node around an offset that begins its line, where a comment line may stand above it. */
function lineFor(file: ts.SourceFile, offset: number): number | undefined {
  let found: number | undefined;
  const visit = (node: ts.Node): void => {
    if (offset < node.getStart(file) || offset > node.getEnd()) return;
    const start = node.getStart(file);
    const line = file.text.lastIndexOf("\n", start - 1) + 1;
    if (file.text.slice(line, start).trim() === "" && maySpeakAbove(node)) found = line;
    if (ts.isTemplateExpression(node) || ts.isJsxElement(node) || ts.isJsxFragment(node)) return;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** Between tokens a comment is always allowed, but not in the text of JSX or of a template. */
function maySpeakAbove(node: ts.Node): boolean {
  return (
    !ts.isJsxText(node) &&
    !ts.isJsxExpression(node) &&
    !ts.isTemplateSpan(node) &&
    !ts.isTemplateTail(node) &&
    !ts.isTemplateMiddle(node) &&
    !ts.isTypeNode(node)
  );
}

/** Whether the comment lines right above a line hold a marker with that id. */
function stands(text: string, line: number, id: string): boolean {
  return commentsAbove(text, line).some((comment) => isMarkerOf(comment.text, id));
}

function isMarkerOf(comment: string, id: string): boolean {
  return comment.includes("TODO(chatshift)") && comment.includes(`[${id}]`);
}

interface CommentLine {
  readonly text: string;
  readonly start: number;
  /** Behind its line end. */
  readonly end: number;
}

/** The comment lines right above a line. */
function commentsAbove(text: string, line: number): CommentLine[] {
  const found: CommentLine[] = [];
  for (let end = line; end > 0;) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    const comment = text.slice(start, end).trim();
    if (!/^(\/\/|<!--)/.test(comment)) break;
    found.push({ text: comment, start, end });
    end = start;
  }
  return found;
}
