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
export function removeLinks(tree: Tree, first: Access, last: Access): Edit[] | undefined {
  const { text } = last.getSourceFile();
  const place = tree.placeOf(last);
  const start = first.expression.getEnd();
  if (hasComment(text.slice(start, place.end))) return undefined;
  const cut = (from: number, to: number, put = ""): Edit => ({ place: { ...place, start: from, end: to }, text: put });
  const next = nextLink(last);
  if (!next || next.questionDotToken || !isOptional(first, last)) return [cut(start, place.end)];
  // The link behind them gets the `?.` of those that go.
  if (ts.isPropertyAccessExpression(next)) return [cut(start, next.name.getStart(), "?.")];
  return [cut(start, place.end, "?.")];
}

export function removeLink(tree: Tree, link: Access): Edit[] | undefined {
  return removeLinks(tree, link, link);
}

/** The link that reads from a link, or the call of it. */
export function nextLink(link: ts.Expression): Access | ts.CallExpression | undefined {
  const { parent } = link;
  return (isAccess(parent) || ts.isCallExpression(parent)) && parent.expression === link ? parent : undefined;
}

function isOptional(first: Access, last: Access): boolean {
  for (let link: ts.Expression = last; isAccess(link); link = link.expression) {
    if (link.questionDotToken) return true;
    if (link === first) return false;
  }
  return false;
}

/** Whether some link of the chain up to here is optional, so that the whole may be `undefined`. */
export function isOptionalChain(link: ts.Expression): boolean {
  for (let at: ts.Expression = link; isAccess(at) || ts.isCallExpression(at); at = at.expression) if (at.questionDotToken) return true;
  return false;
}

/** The whole chain that begins with a link: what is read of it, and of that, and so on; without its last call. */
export function wholeChain(link: ts.Expression): ts.Expression {
  let at = link;
  for (let next = nextLink(at) ?? nonNull(at); next; next = nextLink(at) ?? nonNull(at)) at = next;
  return at;
}

function nonNull(node: ts.Expression): ts.NonNullExpression | undefined {
  return ts.isNonNullExpression(node.parent) ? node.parent : undefined;
}

/** Place of what stands between two offsets of the file of a node. */
export function between(tree: Tree, node: ts.Node, start: number, end: number): Place {
  return { ...tree.placeOf(node), start, end };
}
