import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { enclosingFunction, isAssignment } from "../program/syntax.js";

/**
 * Whether a value that a variable gets at `from` can't be what is read at `use`: another value certainly came between,
 * or the read comes first. Only straight code is certain: the same function, no loop around both.
 */
export function isOverwritten(refs: References, symbol: ts.Symbol, from: ts.Node, use: ts.Node): boolean {
  const fn = enclosingFunction(from);
  if (!ts.isVariableDeclaration(from) && !isAssignment(from)) return false;
  if (from.getSourceFile() !== use.getSourceFile() || enclosingFunction(use) !== fn) return false;
  const others = refs
    .find(symbol, "written")
    .map(({ parent }) => parent)
    .filter((node) => isAssignment(node) && node !== from);
  if (others.length === 0 && ts.isVariableDeclaration(from)) return false;
  if (sharesLoop(from, use, fn)) return false;
  if (use.end <= from.getStart() || (isInside(use, from) && homeOf(symbol) === fn)) return true;
  return others.some(
    (other) =>
      isBetween(from, other, use) &&
      enclosingFunction(other) === fn &&
      listOf(other) !== undefined &&
      holds(listOf(other), use),
  );
}

/** `text = `${text}!``: what is assigned is not what is read for it. */
function isInside(use: ts.Node, from: ts.Node): boolean {
  return isAssignment(from) && from.right.pos <= use.pos && use.end <= from.right.end;
}

/** The function that makes a variable anew at each call. */
function homeOf({ valueDeclaration: declaration }: ts.Symbol): ts.Node | undefined {
  return declaration && ts.isParameter(declaration)
    ? declaration.parent
    : declaration && enclosingFunction(declaration);
}

function isBetween(from: ts.Node, other: ts.Node, use: ts.Node): boolean {
  return from.getStart() < other.getStart() && other.end <= use.getStart();
}

/** The block that a statement stands in: what follows there comes after it. */
function listOf(node: ts.Node): ts.Node | undefined {
  return ts.isExpressionStatement(node.parent) ? node.parent.parent : undefined;
}

function holds(list: ts.Node | undefined, node: ts.Node): boolean {
  return (
    list !== undefined && (ts.isBlock(list) || ts.isSourceFile(list)) && list.pos <= node.pos && node.end <= list.end
  );
}

function sharesLoop(a: ts.Node, b: ts.Node, fn: ts.Node | undefined): boolean {
  return (
    ts.findAncestor(
      a,
      (node) => node !== fn && ts.isIterationStatement(node, false) && node.pos <= b.pos && b.end <= node.end,
    ) !== undefined
  );
}
