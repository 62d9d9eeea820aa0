/** Expressions in braces, in text that is like JSX: of Astro and MDX. */
import { ts } from "ts-morph";
import { hasErrors, parseCode } from "./snippets.js";
import type { CodeWriter, Range } from "./writer.js";

/** Takes over the expressions of a text, each with the JSX in it. `isCode` says which offsets may begin one. */
export function putBraces(writer: CodeWriter, text: string, { start, end }: Range): Range[] {
  const taken: Range[] = [];
  for (let at = text.indexOf("{", start); at >= 0 && at < end; at = text.indexOf("{", at)) {
    const found = readBraces(text.slice(at, end));
    if (!found) {
      at++;
      continue;
    }
    const range = { start: at, end: at + found.length };
    at = range.end;
    if (!found.isCode) continue;
    taken.push(range);
    writer.put("\n;(<>");
    putOpen(writer, text, range, found.open);
    writer.put("</>);");
  }
  return taken;
}

interface Braces {
  readonly length: number;
  /** Whether anything but a comment stands in them. */
  readonly isCode: boolean;
  /** Offsets of the `>` of elements that HTML never closes. */
  readonly open: readonly number[];
}

const START = "<>";
/** As much as nearly all expressions are; for others it is tried again with more. */
const PIECE = 4_000;

/** What stands in the braces that a text begins with; `undefined` where it is no code. */
function readBraces(text: string): Braces | undefined {
  for (let length = PIECE; ; length *= 8) {
    const found = readPiece(text.slice(0, length));
    if (found || length >= text.length) return found;
  }
}

function readPiece(text: string): Braces | undefined {
  const open = findVoid(text);
  let closed = "";
  let from = 0;
  for (const offset of open) {
    closed += `${text.slice(from, offset)}/`;
    from = offset;
  }
  closed += text.slice(from);
  const [first] = childrenOf(parseCode(START + closed, ts.ScriptKind.TSX));
  if (!first || !ts.isJsxExpression(first)) return undefined;
  const end = first.end - START.length;
  const code = closed.slice(0, end);
  if (!code.endsWith("}") || hasErrors(parseCode(`${START}${code}</>`, ts.ScriptKind.TSX))) return undefined;
  const before = open.filter((offset, index) => offset + index < end);
  return { length: end - before.length, isCode: first.expression !== undefined, open: before };
}

function childrenOf({ statements: [statement] }: ts.SourceFile): readonly ts.JsxChild[] {
  const value = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return value && ts.isJsxFragment(value) ? value.children : [];
}

const VOID_TAG =
  /<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)(?=[\s/>])(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^"'{}>])*>/gi;

/** Where elements without content end and don't say so. */
function findVoid(text: string): number[] {
  return [...text.matchAll(VOID_TAG)].flatMap(({ index, 0: tag }) =>
    tag.endsWith("/>") ? [] : [index + tag.length - 1],
  );
}

function putOpen(writer: CodeWriter, text: string, { start, end }: Range, open: readonly number[]): void {
  let from = start;
  for (const offset of open) {
    writer.keep(text.slice(from, start + offset), from);
    writer.put("/");
    from = start + offset;
  }
  writer.keep(text.slice(from, end), from);
}
