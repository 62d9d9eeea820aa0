/** Whether an expression is one element of a list of the API's, not the list: their positions are one. */
import { ts } from "ts-morph";
import { accessName, isAccess, isCall, unwrap } from "../../program/syntax.js";
import { handsOnItems } from "../../flow/lists.js";
import type { Finder } from "../finder.js";

/** Methods of a list that give back one of its elements. */
const TAKES = /^(?:at|find|findLast|pop|shift)$/;
const DEEPEST = 4;

/** Whether syntax says so: `list[0]`, `list.at(-1)`, a loop's variable, a callback's parameter, or a name for such. */
export function isElement(finder: Finder, expression: ts.Expression, depth = 0): boolean {
  const node = unwrap(expression);
  if (ts.isElementAccessExpression(node)) return accessName(node) === undefined;
  if (ts.isCallExpression(node)) return TAKES.test(accessName(unwrap(node.expression))?.text ?? "");
  const declaration = ts.isIdentifier(node) ? finder.refs.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration || depth === DEEPEST) return false;
  if (ts.isParameter(declaration)) return isGivenItems(declaration);
  if (ts.isBindingElement(declaration)) return ts.isArrayBindingPattern(declaration.parent);
  if (!ts.isVariableDeclaration(declaration)) return false;
  if (ts.isForOfStatement(declaration.parent.parent)) return true;
  return declaration.initializer !== undefined && isElement(finder, declaration.initializer, depth + 1);
}

/** `list.map((item) => …)`, `list.reduce((sum, item) => …)` */
function isGivenItems({ parent: fn }: ts.ParameterDeclaration): boolean {
  const call = fn.parent;
  const callee = isCall(call) && call.arguments?.some((argument) => argument === fn) === true ? call.expression : fn;
  return ts.isExpression(callee) && isAccess(callee) && handsOnItems(accessName(callee)?.text ?? "");
}
