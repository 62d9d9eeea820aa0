import { ts } from "ts-morph";
import { parentOf, enclosingFunction } from "../../program/syntax.js";
import type { Finder } from "../finder.js";
import type { Origin } from "../../flow/origin.js";
import { flatten } from "../../flow/text.js";

/**
 * `let url = A, body = a; if (x) { url = B; body = b; }`: of several bodies only those that can meet this URL. What a
 * branch sets together belongs together.
 */
export function metBy(finder: Finder, anchor: ts.Node, bodies: readonly Origin[]): readonly Origin[] {
  if (bodies.length < 2) return bodies;
  const own = branchOf(anchor);
  const isLocal = bodies.every(
    ({ node }) =>
      enclosingFunction(node) === enclosingFunction(anchor) && node.getSourceFile() === anchor.getSourceFile(),
  );
  if (!isLocal) return bodies;
  const beside = bodies.filter(({ node }) => branchOf(node) === own);
  if (own !== undefined && beside.length > 0) return beside;
  return bodies.filter(({ node }) => {
    const branch = branchOf(node);
    return branch === undefined || branch === own || !namesDestination(finder, branch);
  });
}

/** The branch of an `if`, `switch` or loop that a node stands in; `undefined` outside of any. */
function branchOf(node: ts.Node): ts.Node | undefined {
  const fn = enclosingFunction(node);
  for (let current: ts.Node | undefined = node; current && parentOf(current); current = parentOf(current)) {
    if (current === fn) return undefined;
    const { parent } = current;
    if (ts.isIfStatement(parent) && current !== parent.expression) return current;
    if (ts.isCaseOrDefaultClause(current)) return current;
  }
  return undefined;
}

/** Whether a branch has a URL or method of its own. */
function namesDestination(finder: Finder, branch: ts.Node): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      found ||= finder.texts
        .of(node, undefined)
        .some((text) => finder.urls.match(flatten(text)) !== undefined || finder.names.methods.has(flatten(text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(branch);
  return found;
}
