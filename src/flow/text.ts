import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { isAddition, unwrap } from "../program/syntax.js";
import type { ProgramView } from "../program/program.js";
import type { Built, Place } from "../model.js";
import { liesIn } from "../text/source.js";
import { idOf, numberOf, type Env } from "./context.js";
import { LIMITS } from "./limits.js";
import type { Origin, Origins } from "./origin.js";
import { ALWAYS, bothOf, excludes, type When } from "./when.js";

/** A text put together from literals, kept in pieces so that each character leads back to where it is written. */
export type Piece = LiteralPiece | HolePiece;
export interface LiteralPiece {
  readonly kind: "literal";
  readonly text: string;
  readonly file: ts.SourceFile;
  /** Offset of the first character in the file; `undefined` when it isn't written there. */
  readonly start: number | undefined;
  /** Where escapes make source and value differ: the offset of each character, and of the end. */
  readonly offsets?: readonly number[];
  /** What was decided on the way to it. */
  readonly when?: When;
}
/** Something whose text isn't known: an open parameter, an environment variable, a call. */
export interface HolePiece {
  readonly kind: "hole";
  readonly origin: Origin;
}
export type Text = readonly Piece[];

export interface Texts {
  /** All texts that an expression may be; a text of one hole when nothing is known. */
  of(expression: ts.Expression, env: Env): readonly Text[];
}

/** Stands for a hole in `flatten`. */
export const HOLE = "\u0000";
/** Calls and constructions that hand the text of their first argument on. */
const SAME = /^(String|encodeURI|new URL|new Request|URL\.parse)$/;
const SAME_METHODS = new Set(["toString", "trim", "valueOf"]);

export function createTexts(origins: Origins, refs: References): Texts {
  const known = new Map<number, Map<ts.Node, readonly Text[]>>();

  /** What is asked on its own is answered once; an answer to what is being put together may lack something. */
  function of(expression: ts.Expression, env: Env): readonly Text[] {
    if (open.size > 0 || !origins.solver.isIdle) return findTexts(expression, env);
    const own = known.get(numberOf(env)) ?? new Map<ts.Node, readonly Text[]>();
    known.set(numberOf(env), own);
    const texts = own.get(expression) ?? findTexts(expression, env);
    own.set(expression, texts);
    return texts;
  }

  function findTexts(expression: ts.Expression, env: Env): readonly Text[] {
    const all = origins.of(expression, env);
    const given = all.filter(({ node }) => !isNothing(node));
    const found = (given.length > 0 ? given : all).flatMap((origin) => ofOrigin(origin));
    const added = additionsTo(refs, expression).reduce<readonly Text[]>((texts, { right, isSure }) => {
      const longer = join(expression, [texts, of(right, env)]);
      return isSure ? longer : [...texts, ...longer];
    }, found);
    return limited(expression, added, (text) => text.length);
  }

  function limited<T extends Text | readonly [Text, Text]>(
    at: ts.Node,
    found: readonly T[],
    piecesIn: (one: T) => number,
  ): readonly T[] {
    const most = mostOf(found, piecesIn);
    if (found.length <= most) return found;
    origins.cuts.at(at, () => found.slice(most).map((text) => flatten(text.flat())));
    return found.slice(0, most);
  }

  /** All that may be put together of one text of each part, where one decision led to both. */
  function join(at: ts.Node, parts: readonly (readonly Text[])[]): readonly Text[] {
    return parts.reduce<readonly Text[]>(
      (left, right) => {
        const pairs = left.flatMap((text) => right.map((more): readonly [Text, Text] => [text, more]));
        const all = limited(at, pairs, ([text, more]) => text.length + more.length);
        const met = all.filter(([text, more]) => !excludes(whenOf(text), whenOf(more)));
        return (met.length > 0 ? met : all).map(([text, more]) => together(at, text, more));
      },
      [[]],
    );
  }

  function together(at: ts.Node, text: Text, more: Text): Text {
    if (text.length + more.length <= LIMITS.pieces) return [...text, ...more];
    origins.cuts.at(at);
    return [...text, ...more.slice(0, LIMITS.pieces - text.length), ...hole({ node: at, env: undefined }).flat()];
  }

  /** What is being put together, in this order: a text that holds itself has no end. */
  const open = new Map<string, number>();
  const settled = new Map<string, readonly Text[]>();
  /** How often texts that lead back to themselves were put together for one question. */
  const turns = new Map<string, number>();
  /** How many texts were put together for one question. */
  let work = 0;
  /** The outermost open text that was met again. */
  let outermost = Infinity;

  function ofOrigin({ node, env, when }: Origin): readonly Text[] {
    const key = `${String(idOf(node))} ${String(numberOf(env))}`;
    const found = settled.get(key) ?? (mayOpen(key, node) ? putTogether(key, { node, env }) : hole({ node, env }));
    return found.map((text) => textWhen(text, when));
  }

  /** Not what is open already, nothing too deep in it, and not too much for one question. */
  function mayOpen(key: string, node: ts.Node): boolean {
    const before = open.get(key);
    const isTooMuch = before === undefined && (open.size >= LIMITS.nested || work >= LIMITS.parts);
    if (isTooMuch) origins.cuts.at(node);
    if (before !== undefined || isTooMuch) outermost = Math.min(outermost, before ?? 0);
    return before === undefined && !isTooMuch;
  }

  /** Of texts that hold each other there are as many as ways through them: each is put together a few times. */
  function putTogether(key: string, origin: Origin): readonly Text[] {
    const [around, depth] = [outermost, open.size];
    outermost = Infinity;
    open.set(key, depth);
    work++;
    const found = piecesOf(origin);
    open.delete(key);
    if (outermost === Infinity && origins.solver.isIdle) settled.set(key, found);
    else if (outermost < Infinity) note(key, origin, found);
    if (depth === 0) {
      turns.clear();
      work = 0;
    }
    outermost = outermost < depth ? Math.min(around, outermost) : around;
    return found;
  }

  /** Keeps what was found of a text that leads back to itself, once that was asked too often. */
  function note(key: string, { node }: Origin, found: readonly Text[]): void {
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    if (turn < LIMITS.rounds) return;
    settled.set(key, found);
    origins.cuts.at(node);
  }

  function hole(origin: Origin): readonly Text[] {
    return [[{ kind: "hole", origin }]];
  }

  function piecesOf(origin: Origin): readonly Text[] {
    const { node, env } = origin;
    if (ts.isStringLiteralLike(node)) return [[literalPiece(node, node.getStart() + 1, node.text)]];
    if (ts.isNumericLiteral(node)) return [[literalPiece(node, node.getStart(), node.text)]];
    if (ts.isTemplateExpression(node)) return ofTemplate(node, env);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return join(node, [of(node.left, env), of(node.right, env)]);
    return ofDerived(node, env) ?? hole(origin);
  }

  function ofTemplate(node: ts.TemplateExpression, env: Env): readonly Text[] {
    const head: Text = [literalPiece(node.head, node.head.getStart() + 1, node.head.text)];
    const spans = node.templateSpans.flatMap((span) => {
      const literal: Text = [literalPiece(span.literal, span.literal.getStart() + 1, span.literal.text)];
      return [of(span.expression, env), [literal]];
    });
    return join(node, [[head], ...spans]);
  }

  function ofDerived(node: ts.Node, env: Env): readonly Text[] | undefined {
    if (ts.isPropertyAccessExpression(node) && (node.name.text === "href" || node.name.text === "pathname")) {
      const made = origins.of(node.expression, env).find((origin) => ts.isNewExpression(origin.node));
      return made && ofOrigin(made);
    }
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
    const name = `${ts.isNewExpression(node) ? "new " : ""}${node.expression.getText()}`;
    const [first, second] = node.arguments ?? [];
    if (first && SAME.test(name))
      return name === "new URL" && second ? join(node, [of(second, env), of(first, env)]) : of(first, env);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const method = node.expression.name.text;
    const self = node.expression.expression;
    if (SAME_METHODS.has(method)) return of(self, env);
    const [pattern, replacement] = node.arguments;
    const plain = pattern && /^replace(All)?$/.test(method) ? plainPattern(pattern) : undefined;
    if (plain && replacement)
      return of(self, env).flatMap((text) => of(replacement, env).map((by) => replaceIn(text, plain, by)));
    if (method === "concat") return join(node, [of(self, env), ...node.arguments.map((argument) => of(argument, env))]);
    return method === "join" ? ofJoin(unwrap(self), node.arguments, env) : undefined;
  }

  /** `[a, b].join("/")` */
  function ofJoin(list: ts.Expression, args: readonly ts.Expression[], env: Env): readonly Text[] | undefined {
    if (!ts.isArrayLiteralExpression(list) || !args[0]) return undefined;
    const separator = of(args[0], env);
    return join(
      list,
      list.elements.flatMap((element, index) => (index === 0 ? [of(element, env)] : [separator, of(element, env)])),
    );
  }
  return { of };
}

/** How many of these texts are kept: so many, of so many pieces together. */
function mostOf<T extends Text | readonly [Text, Text]>(found: readonly T[], piecesIn: (one: T) => number): number {
  let pieces = 0;
  for (const [index, text] of found.entries()) {
    pieces += piecesIn(text);
    if (index === LIMITS.texts || (index > 0 && pieces > LIMITS.allPieces)) return index;
  }
  return found.length;
}

/** `undefined`, also as compilers write it, is no text where something else may stand in its place. */
function isNothing(node: ts.Node): boolean {
  return ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === "undefined");
}

/** The same text, where more was decided on the way. */
export function textWhen(text: Text, when: When = ALWAYS): Text {
  return when.size === 0 ? text : text.map((piece) => pieceWhen(piece, when));
}

function pieceWhen(piece: Piece, when: When): Piece {
  if (piece.kind === "literal") return { ...piece, when: bothOf(piece.when ?? ALWAYS, when) };
  return { ...piece, origin: { ...piece.origin, when: bothOf(piece.origin.when ?? ALWAYS, when) } };
}

const whens = new WeakMap<Text, When>();

/** What was decided on the ways to all pieces of a text. */
export function whenOf(text: Text): When {
  const known =
    whens.get(text) ??
    text.map((piece) => (piece.kind === "hole" ? piece.origin.when : piece.when) ?? ALWAYS).reduce(bothOf, ALWAYS);
  whens.set(text, known);
  return known;
}

function literalPiece(node: ts.Node, start: number, text: string): LiteralPiece {
  const file = node.getSourceFile();
  if (file.text.startsWith(text, start)) return { kind: "literal", text, file, start };
  const offsets = offsetsOf(file.text, start, text);
  return offsets ? { kind: "literal", text, file, start, offsets } : { kind: "literal", text, file, start: undefined };
}

const ESCAPE = /\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\n\r\u2028\u2029])|([^]))|\r\n|[^]/y;
const CONTROLS: ReadonlyMap<string, string> = new Map(
  Object.entries({ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "0": "\0" }),
);

/** Where each character of a text stands in a literal that begins at `start`; `undefined` where it reads otherwise. */
function offsetsOf(source: string, start: number, text: string): readonly number[] | undefined {
  const offsets: number[] = [];
  let read = "";
  ESCAPE.lastIndex = start;
  while (read.length < text.length) {
    const at = ESCAPE.lastIndex;
    const match = ESCAPE.exec(source);
    if (!match) return undefined;
    const value = unescape(match);
    for (let count = value.length; count > 0; count--) offsets.push(at);
    read += value;
  }
  return read === text ? [...offsets, ESCAPE.lastIndex] : undefined;
}

function unescape([whole, point, unit, byte, end, other]: RegExpExecArray): string {
  const code = point ?? unit ?? byte;
  if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
  if (end !== undefined) return "";
  if (other !== undefined) return CONTROLS.get(other) ?? other;
  return whole === "\r\n" ? "\n" : whole;
}

/** A pattern that is met in one way alone: `"{x}"`, `/^https/`. */
interface PlainPattern {
  readonly text: string;
  readonly isStart: boolean;
}

function plainPattern(node: ts.Expression): PlainPattern | undefined {
  if (ts.isStringLiteralLike(node)) return { text: node.text, isStart: false };
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const { start, plain } = /^\/(?<start>\^?)(?<plain>(?:\\[/.]|[\w:-])+)\/[gi]*$/.exec(node.text)?.groups ?? {};
  return plain === undefined ? undefined : { text: plain.replaceAll("\\", ""), isStart: start === "^" };
}

/** `text.replace("{x}", by)`, where what is replaced stands in one literal. */
function replaceIn(text: Text, pattern: PlainPattern, by: Text): Text {
  return text.flatMap((piece, index): Text => {
    const at = piece.kind === "literal" ? piece.text.indexOf(pattern.text) : -1;
    if (piece.kind !== "literal" || at < 0 || (pattern.isStart && (at > 0 || index > 0))) return [piece];
    const end = at + pattern.text.length;
    const after = {
      ...piece,
      text: piece.text.slice(end),
      start: piece.offsets?.[end] ?? (piece.start === undefined ? undefined : piece.start + end),
      ...(piece.offsets && { offsets: piece.offsets.slice(end) }),
    };
    return [{ ...piece, text: piece.text.slice(0, at) }, ...by, after];
  });
}

interface Addition {
  readonly right: ts.Expression;
  /** False when a branch may leave it out. */
  readonly isSure: boolean;
}

/** What is added to a variable with `+=` above the place where it is read, in order. */
function additionsTo(refs: References, read: ts.Expression): readonly Addition[] {
  const name = unwrap(read);
  const symbol = ts.isIdentifier(name) ? refs.symbolOf(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || isConst(declaration)) return [];
  const scope = ts.findAncestor(declaration, ts.isBlock) ?? declaration.getSourceFile();
  return refs.find(symbol, "altered").flatMap((use) => {
    const { parent } = use;
    if (
      !isAddition(parent) ||
      parent.left !== use ||
      use.pos > name.pos ||
      use.getSourceFile() !== name.getSourceFile()
    )
      return [];
    return [{ right: parent.right, isSure: parent.parent.parent === scope }];
  });
}

function isConst(declaration: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

/** The whole text with `HOLE` for each hole. */
export function flatten(text: Text): string {
  return text.map((piece) => (piece.kind === "literal" ? piece.text : HOLE)).join("");
}

/** Where the characters from `start` to `end` of the flat text are written, if they stand together in one literal. */
export function placeIn(view: ProgramView, text: Text, start: number, end: number): Place | undefined {
  let offset = 0;
  for (const piece of text) {
    const length = piece.kind === "literal" ? piece.text.length : 1;
    if (start >= offset && end <= offset + length) {
      if (piece.kind === "hole" || piece.start === undefined) return undefined;
      const base = piece.start - offset;
      const [from, to] = [piece.offsets?.[start - offset], piece.offsets?.[end - offset]];
      return view.placeIn(piece.file, from ?? base + start, to ?? base + end);
    }
    offset += length;
  }
  return undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a name is written, and what stands around that place when it is put together from pieces. */
export interface Written {
  readonly place: Place;
  readonly built?: Built;
}

/** The same for a name that may be put together: a piece of it, rather one that stands `near`, rather a long one. */
export function writtenIn(view: ProgramView, text: Text, { start, end }: Range, near: Place): Written | undefined {
  const whole = placeIn(view, text, start, end);
  if (whole) return { place: whole };
  const name = flatten(text).slice(start, end);
  const found: Written[] = [];
  let offset = 0;
  for (const piece of text) {
    const length = piece.kind === "literal" ? piece.text.length : 1;
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + length);
    const place = from < to ? placeIn(view, text, from, to) : undefined;
    if (place) found.push({ place, built: { before: name.slice(0, from - start), after: name.slice(to - start) } });
    offset += length;
  }
  const isNear = ({ place }: Written): boolean => liesIn(place, near);
  return found.sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || lengthOf(b) - lengthOf(a))[0];
}

function lengthOf({ place: { start, end } }: Written): number {
  return end - start;
}

export function holes(text: Text): readonly Origin[] {
  return text.flatMap((piece) => (piece.kind === "hole" ? [piece.origin] : []));
}
