/** Where a comment line can stand that speaks for a place. */
import { ts } from "ts-morph";
import { isData } from "../text/documents.js";
import type { ProgramView } from "../program/program.js";
import type { Place } from "../model.js";
import { lineStartAt } from "../text/source.js";

/** Where a comment can stand: the start of a line, in a text, and how it is written there. */
export interface Spot {
  readonly line: number;
  readonly text: string;
  readonly comment: (words: string) => string;
}

export function spotFor(view: ProgramView, place: Place): Spot | undefined {
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
  const line = lineStartAt(text, offset);
  const begins = /^\s*<[A-Za-z]/.test(text.slice(line, offset + 1));
  return begins && /((?<!=)>|^)\s*$/.test(text.slice(0, line)) ? line : undefined;
}

/** Start of the line of the nearest node around an offset that begins its line, where a comment line may stand above it. */
function lineFor(file: ts.SourceFile, offset: number): number | undefined {
  let found: number | undefined;
  const visit = (node: ts.Node): void => {
    if (offset < node.getStart(file) || offset > node.getEnd()) return;
    const start = node.getStart(file);
    const line = lineStartAt(file.text, start);
    // A `;` that begins a line ends the statement above.
    if (/^[\s;]*$/.test(file.text.slice(line, start)) && maySpeakAbove(node)) found = line;
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

/** A line that holds nothing but a comment. */
export interface CommentLine {
  readonly text: string;
  readonly start: number;
  /** Behind its line end. */
  readonly end: number;
}

/** The comment lines right above the line that starts at an offset, the nearest first. */
export function commentsAbove(text: string, line: number): CommentLine[] {
  const found: CommentLine[] = [];
  for (let end = line; end > 0;) {
    const start = lineStartAt(text, text.slice(end - 2, end) === "\r\n" ? end - 2 : end - 1);
    const comment = text.slice(start, end).trim();
    if (!/^(\/\/|<!--)/.test(comment)) break;
    found.push({ text: comment, start, end });
    end = start;
  }
  return found;
}
