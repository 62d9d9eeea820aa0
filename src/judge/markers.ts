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
    const line = lineFor(file, finding.place.start);
    if (
      line === undefined ||
      written.has(`${finding.place.path}:${line}:${finding.id}`) ||
      stands(file.text, line, finding.id)
    )
      return [];
    written.add(`${finding.place.path}:${line}:${finding.id}`);
    const indent = /^[^\S\r\n]*/.exec(file.text.slice(line))?.[0] ?? "";
    const end = /\r\n/.test(file.text) ? "\r\n" : "\n";
    return [{ place: { ...finding.place, start: line, end: line }, text: `${indent}// ${textOf(finding)}${end}` }];
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
    if (!comment.startsWith("//")) return false;
    if (comment.includes("TODO(chatshift)") && comment.endsWith(`[${id}]`)) return true;
  }
  return false;
}
