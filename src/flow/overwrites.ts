import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { enclosingFunction, isAssignment } from "../program/syntax.js";
import { reach, type Arm } from "./arms.js";

/**
 * The arms on which a value that a variable gets at `from` can be what is read at `use`; `undefined` where it can't be:
 * another value certainly came between, or the read comes first. Only the same function, with no loop around both, is
 * certain.
 */
export function reachOf(refs: References, symbol: ts.Symbol, from: ts.Node, use: ts.Node): readonly Arm[] | undefined {
  const fn = enclosingFunction(from);
  if (!ts.isVariableDeclaration(from) && !isAssignment(from)) return [];
  if (from.getSourceFile() !== use.getSourceFile() || enclosingFunction(use) !== fn) return [];
  const others = refs
    .find(symbol, "written")
    .map(({ parent }) => parent)
    .filter((node) => isAssignment(node) && node !== from);
  if (others.length === 0 && ts.isVariableDeclaration(from)) return [];
  if (sharesLoop(from, use, fn)) return [];
  if (use.end <= from.getStart() || (isInside(use, from) && homeOf(symbol) === fn)) return undefined;
  return reach(from, use, new Set(others));
}

/** `text = `${text}!``: what is assigned is not what is read for it. */
function isInside(use: ts.Node, from: ts.Node): boolean {
  return isAssignment(from) && from.right.pos <= use.pos && use.end <= from.right.end;
}

/** The function that makes a new variable at each call. */
function homeOf({ valueDeclaration: declaration }: ts.Symbol): ts.Node | undefined {
  return declaration && ts.isParameter(declaration)
    ? declaration.parent
    : declaration && enclosingFunction(declaration);
}

function sharesLoop(a: ts.Node, b: ts.Node, fn: ts.Node | undefined): boolean {
  return (
    ts.findAncestor(
      a,
      (node) => node !== fn && ts.isIterationStatement(node, false) && node.pos <= b.pos && b.end <= node.end,
    ) !== undefined
  );
}
