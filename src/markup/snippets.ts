/** Pieces of code as attributes and braces hold them, taken over where they parse alone. */
import { ts } from "ts-morph";
import type { CodeWriter, Range } from "./writer.js";

/** Code that stands in a file, with entities as what they stand for. */
export interface Snippet {
  readonly range: Range;
  readonly text: string;
  /** In order; those without an offset stand otherwise in the file. */
  readonly pieces: readonly { readonly text: string; readonly offset: number | undefined }[];
}

const ENTITY = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z]+));/g;
const NAMED = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["gt", ">"],
  ["lt", "<"],
  ["nbsp", "\u00A0"],
  ["quot", '"'],
]);

/** Code as it stands. */
export function plainSnippet(source: string, range: Range): Snippet {
  const text = source.slice(range.start, range.end);
  return { range, text, pieces: [{ text, offset: range.start }] };
}

/** Code in an attribute; `undefined` where an entity stands in it of which nothing is known. */
export function attributeSnippet(source: string, range: Range): Snippet | undefined {
  const written = source.slice(range.start, range.end);
  const pieces: Snippet["pieces"][number][] = [];
  let end = 0;
  for (const match of written.matchAll(ENTITY)) {
    const decoded = decode(match.groups ?? {});
    if (decoded === undefined) return undefined;
    pieces.push({ text: written.slice(end, match.index), offset: range.start + end });
    pieces.push({ text: decoded, offset: undefined });
    end = match.index + match[0].length;
  }
  pieces.push({ text: written.slice(end), offset: range.start + end });
  return { range, text: pieces.map(({ text }) => text).join(""), pieces };
}

function decode({ decimal, hex, name }: Readonly<Record<string, string>>): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
  if (code === undefined) return NAMED.get(name ?? "");
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Writes a snippet, or the part of it from `start` to `end` of its text. */
export function putSnippet(writer: CodeWriter, { pieces, text: whole }: Snippet, start = 0, end = whole.length): void {
  let at = 0;
  for (const { text, offset } of pieces) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    at += text.length;
    if (from >= to) continue;
    if (offset === undefined) writer.put(text.slice(from, to));
    else writer.keep(text.slice(from, to), offset + from);
  }
}

/** Whether a text is one expression, in JavaScript or TypeScript. */
export function isExpression(text: string): boolean {
  const statement = soleStatement(`(${text}\n)`);
  return (
    statement !== undefined && ts.isExpressionStatement(statement) && endsAt(statement.expression, text.length + 3)
  );
}

/** Whether a text is the statements of a function's body. */
export function isBody(text: string): boolean {
  const statement = soleStatement(`async()=>{${text}\n}`);
  const arrow = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return arrow !== undefined && ts.isArrowFunction(arrow) && endsAt(arrow, text.length + 12);
}

/** Whether a text is the parameters of a function. */
export function areParameters(text: string): boolean {
  const statement = soleStatement(`(${text}\n)=>0`);
  const arrow = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return arrow !== undefined && ts.isArrowFunction(arrow) && arrow.body.kind === ts.SyntaxKind.NumericLiteral;
}

function endsAt(node: ts.Node, end: number): boolean {
  return node.pos === 0 && node.end === end;
}

function soleStatement(text: string): ts.Statement | undefined {
  const file = parseCode(text);
  return hasErrors(file) || file.statements.length !== 1 ? undefined : file.statements[0];
}

/** Code as TypeScript reads it, without parents. */
export function parseCode(text: string, kind = ts.ScriptKind.TS): ts.SourceFile {
  return ts.createSourceFile("snippet", text, ts.ScriptTarget.ESNext, false, kind);
}

/** Whether the parser met an error. It keeps them on the file; its public way to them builds a program. */
export function hasErrors(file: ts.SourceFile): boolean {
  return "parseDiagnostics" in file && Array.isArray(file.parseDiagnostics) && file.parseDiagnostics.length > 0;
}
