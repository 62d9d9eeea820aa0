/** Chains of property reads, `a.b?.c[0]`: taking links out of them. */
import { ts } from "ts-morph";
import type { Edit, Place } from "../../src/model.js";
import { isAccess, type Access } from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";
import { hasComment } from "./text.js";

/**
 * Takes neighbouring links out, from `first` to `last` of them: `a.b.c` without `b` is `a.c`. Where one of them was
 * optional the link behind them is, so that `a?.b.c` becomes `a?.c`. `undefined` when a comment would be lost.
 */
export function removeLinks(tree: Tree, first: Access, last: ts.Expression): Edit[] | undefined {
  const { text } = last.getSourceFile();
  const start = first.expression.getEnd();
  const end = last.getEnd();
  if (hasComment(text.slice(start, end))) return undefined;
  const next = nextLink(last);
  if (!next && first.expression.parent === last && ts.isParenthesizedExpression(first.expression))
    return [...unparenthesized(tree, first.expression, last)];
  if (!next || next.questionDotToken || !isOptional(first, last)) return [cut(tree, last, start, end)];
  // The link behind them gets the `?.` of those that go.
  return [cut(tree, last, start, ts.isPropertyAccessExpression(next) ? next.name.getStart() : end, "?.")];
}

/** `(await f()).a` without `a` is `await f()`, where that may stand without parentheses. */
function unparenthesized(tree: Tree, base: ts.ParenthesizedExpression, last: ts.Expression): Edit[] {
  const { parent } = last;
  const isAlone = (ts.isVariableDeclaration(parent) && parent.initializer === last) || ts.isReturnStatement(parent);
  if (!isAlone || !ts.isAwaitExpression(base.expression)) return [cut(tree, last, base.getEnd(), last.getEnd())];
  return [
    cut(tree, last, base.getStart(), base.expression.getStart()),
    cut(tree, last, base.expression.getEnd(), last.getEnd()),
  ];
}

/** The link that reads from an expression, or the call of it. */
export function nextLink(expression: ts.Expression): Access | ts.CallExpression | undefined {
  const { parent } = expression;
  return (isAccess(parent) || ts.isCallExpression(parent)) && parent.expression === expression ? parent : undefined;
}

function isOptional(first: Access, last: ts.Expression): boolean {
  for (let link = last; ; link = link.expression) {
    if (!isAccess(link) && !ts.isNonNullExpression(link) && !ts.isCallExpression(link)) return false;
    if (!ts.isNonNullExpression(link) && link.questionDotToken) return true;
    if (link === first) return false;
  }
}

/** Whether some link of the chain up to here is optional, so that the whole may be `undefined`. */
export function isOptionalChain(expression: ts.Expression): boolean {
  for (let link = expression; ; link = link.expression) {
    if (!isAccess(link) && !ts.isNonNullExpression(link) && !ts.isCallExpression(link)) return false;
    if (!ts.isNonNullExpression(link) && link.questionDotToken) return true;
  }
}

/** The place between two offsets of the file of a node. */
export function between(tree: Tree, node: ts.Node, start: number, end: number): Place {
  return { ...tree.placeOf(node), start, end };
}

/** Takes out what stands between two offsets, or puts something in its place. */
export function cut(tree: Tree, node: ts.Node, start: number, end: number, text = ""): Edit {
  return { place: between(tree, node, start, end), text };
}
