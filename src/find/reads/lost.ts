/** Where a value goes into something that nothing here can follow. */
import { ts } from "ts-morph";
import { useOf } from "../../flow/uses.js";
import { accessName, isAccess, isAssignment, type Access, isCall } from "../../program/syntax.js";
import { attributeOf, componentsOf } from "../../flow/components.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";

/** Whether what holds a value is lost at one place at which it stands. */
export function isLostAt(finder: Finder, holder: ts.Expression, env: Env): boolean {
  const { parent } = holder;
  const attribute = ts.isJsxExpression(parent) ? attributeOf(parent) : undefined;
  if (attribute) return componentsOf(finder.origins, attribute).length === 0;
  if (useOf(holder) === "unmodelled") return !ts.isSpreadAssignment(parent);
  return isAssignment(parent) && parent.right === holder && isAccess(parent.left) && isLostIn(finder, parent.left, env);
}

/** Whether a member is of an object that isn't of the program, so that anybody may read it: `window.chats`. */
export function isLostIn(finder: Finder, target: Access, env: Env): boolean {
  const name = accessName(target);
  const { refs, origins } = finder;
  if (name && refs.symbolOf(name)) return false;
  const found = origins.of(target.expression, env);
  return found.length > 0 && found.every(({ node }) => isForeign(finder, node, env));
}

/** What a package makes or hands in, unless its members are known by a row; a global object. */
function isForeign({ flow, refs }: Finder, node: ts.Node, env: Env): boolean {
  if (isCall(node)) return !flow.callees(node, env).length && flow.passing.moves(node, env).length === 0;
  if (isAccess(node)) return !refs.symbolOf(accessName(node) ?? node);
  return (
    ts.isParameter(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    (ts.isIdentifier(node) && !refs.symbolOf(node))
  );
}
