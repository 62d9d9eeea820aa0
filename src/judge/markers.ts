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
    const file = isData(finding.place.path) ? undefined : view.fileAt(finding.place.path);
    if (!file || status !== "open" || !needsMarker(finding, heldBy !== undefined)) return [];
    const spot = spotFor(view, file, finding.place.start);
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

function spotFor(view: ProgramView, file: ts.SourceFile, offset: number): Spot | undefined {
  const line = lineFor(file, offset);
  if (line !== undefined) return { line, text: file.text, comment: (words) => `// ${words}` };
  const text = view.markupOf(file);
  const above = lineInMarkup(text, offset);
  return above === undefined
    ? undefined
    : { line: above, text, comment: (words) => `<!-- ${words.replaceAll("--", "- -")} -->` };
}

/** Start of the line of an offset in markup, where an element begins that stands between others. */
function lineInMarkup(text: string, offset: number): number | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const begins = /^\s*<[A-Za-z]/.test(text.slice(line, offset + 1));
  return begins && /(>|^)\s*$/.test(text.slice(0, line)) ? line : undefined;
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
  const above = text.slice(0, line).split("\n").slice(0, -1);
  for (let index = above.length - 1; index >= 0; index--) {
    const comment = above[index]?.trim() ?? "";
    if (!/^(\/\/|<!--)/.test(comment)) return false;
    if (comment.includes("TODO(chatshift)") && comment.includes(`[${id}]`)) return true;
  }
  return false;
}
