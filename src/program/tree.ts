import { ts } from "ts-morph";
import type { Place } from "../model.js";
import type { ProgramView } from "./program.js";
import type { References } from "./references.js";

/** The parsed code around a site, for those who decide what to write there. They read it; nobody changes it. */
export interface Tree {
  readonly refs: References;
  /** The smallest node that begins and ends with the place, or whose text between quotes does; `undefined` in what isn't code. */
  readonly nodeAt: (place: Place) => ts.Node | undefined;
  /** The smallest node that holds a place, such as the text that a name is a piece of. */
  readonly nodeAround: (place: Place) => ts.Node | undefined;
  /** The type that a literal must have; `undefined` where it may have any name. */
  readonly typeOf: (literal: ts.ObjectLiteralExpression) => TypeOfLiteral | undefined;
  /** Place of a node without what stands before it. */
  readonly placeOf: (node: ts.Node) => Place;
}

/** A type that a literal must have: what declares it, and whether it has a property. */
export interface TypeOfLiteral {
  readonly declarations: readonly ts.Declaration[];
  has(name: string): boolean;
}

export function createTree(view: ProgramView, refs: References): Tree {
  const known = new Map<string, ts.Node | undefined>();
  return {
    refs,
    nodeAt(place) {
      const key = `${place.path}:${String(place.start)}-${String(place.end)}`;
      if (known.has(key)) return known.get(key);
      const spot = view.spotAt(place);
      const node = spot && nodeIn(spot.file, spot.start, spot.end);
      known.set(key, node);
      return node;
    },
    nodeAround(place) {
      const spot = view.spotAt(place);
      return spot && smallestAround(spot.file, spot.start, spot.end);
    },
    typeOf: (literal) => typeOf(view.checker, literal),
    placeOf: (node) => view.placeOf(node),
  };
}

function smallestAround(file: ts.SourceFile, start: number, end: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (start < node.getStart(file) || end > node.end) return;
    found = node;
    visitChildren(node, start, end, visit);
  };
  visit(file);
  return found;
}

/** Visits the children of a node; of a file, which has many, those statements alone that may hold the range. */
export function visitChildren(node: ts.Node, start: number, end: number, visit: (child: ts.Node) => void): void {
  if (!ts.isSourceFile(node)) return ts.forEachChild(node, visit);
  const { statements } = node;
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  for (let one = statements[low]; one && one.pos <= start; one = statements[++low]) visit(one);
  visit(node.endOfFileToken);
}

function nodeIn(file: ts.SourceFile, start: number, end: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.pos || end > node.end) return;
    const from = node.getStart(file);
    const isQuoted = ts.isStringLiteralLike(node) && from + 1 === start && node.end - 1 === end;
    if ((from === start && node.end === end) || isQuoted) found = node;
    visitChildren(node, start, end, visit);
  };
  visit(file);
  return found;
}

function typeOf(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): TypeOfLiteral | undefined {
  const type = checker.getContextualType(literal);
  if (!type || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection))) return undefined;
  const declarations = type.getSymbol()?.declarations ?? [];
  const isOpen = checker.getIndexInfosOfType(type).length > 0 || checker.getPropertiesOfType(type).length === 0;
  // What a type parameter is inferred from is as the literal is.
  if (isOpen || declarations.some(ts.isObjectLiteralExpression)) return undefined;
  const has = (name: string): boolean => (type.isUnion() ? type.types : [type]).some((one) => one.getProperty(name));
  return { declarations, has };
}
