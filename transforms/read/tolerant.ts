/** Code that takes what an unwrapped object was in, too, where the object is not there: `answer.chat ?? answer`. */
import { ts } from "ts-morph";
import type { ReadSite } from "../../src/model.js";
import { accessName, enclosingFunction, isAccess, type FunctionNode } from "../../src/program/syntax.js";
import type { Around } from "../transform.js";
import { isFallback } from "./asks.js";
import { accessOf, elementOf, handedOn, heldBy } from "./held.js";

/** Whether the code goes on with the object around when what is read of it is missing: there is nothing to do. */
export function isTolerant(around: Around, site: ReadSite): boolean {
  const access = accessOf(around.tree, site);
  if (access) return isOffered(access, access.expression) || isHandedBack(around, site, access, access.expression);
  const element = elementOf(around.tree, site);
  const source = element && sourceOf(element);
  if (!element || !source) return false;
  if (element.initializer) return isSame(element.initializer, source);
  return isHandedBack(around, site, element, source);
}

/** What a pattern takes apart: `answer` of `const { chat } = answer`, a parameter. */
function sourceOf({ parent: { parent } }: ts.BindingElement): ts.Node | undefined {
  if (ts.isParameter(parent)) return parent.name;
  return ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
}

/** `answer.chat || answer`, `answer.chat ? answer.chat : answer` */
function isOffered(access: ts.Expression, base: ts.Expression): boolean {
  const whole = handedOn(access);
  const { parent } = whole;
  if (ts.isBinaryExpression(parent))
    return parent.left === whole && isFallback(parent.operatorToken.kind) && isSame(parent.right, base);
  if (!ts.isConditionalExpression(parent)) return false;
  return isSame(parent.whenFalse, base) && (parent.condition === whole || isSame(parent.condition, access));
}

/**
 * `walk(value.chat)` within `walk(value)`, or the test before it: the function goes down by itself, and would never
 * end if it were given what it has got.
 */
function isHandedBack(around: Around, site: ReadSite, node: ts.Node, base: ts.Node): boolean {
  const held = heldBy(around.tree, site);
  const uses = new Set<ts.Node>(held.kind === "variable" ? held.uses : []);
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const isGiven = fn.parameters.some(({ name }) => isSame(name, base));
    if (isGiven && givesItself(fn, (argument) => uses.has(argument) || isSame(argument, node))) return true;
  }
  return false;
}

/** Whether a function calls itself with such an argument. */
function givesItself(fn: FunctionNode, isIt: (argument: ts.Node) => boolean): boolean {
  const own = nameOf(fn);
  const visit = (node: ts.Node): boolean | undefined => {
    const isCall = ts.isCallExpression(node) && own !== undefined && calledName(node.expression) === own;
    if (isCall && node.arguments.some((argument) => isIt(bare(argument)))) return true;
    return ts.forEachChild(node, visit);
  };
  return visit(fn) === true;
}

function calledName(called: ts.Expression): string | undefined {
  return isAccess(called) ? accessName(called)?.text : ts.isIdentifier(called) ? called.text : undefined;
}

/** What a function is called by: its own name, that of its variable or member. */
function nameOf({ name, parent }: FunctionNode): string | undefined {
  if (name) return name.getText();
  const isNamed =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return isNamed ? parent.name.getText() : undefined;
}

/** Whether two expressions are the same words, whatever casts and parentheses stand around them. */
function isSame(a: ts.Node, b: ts.Node): boolean {
  return bare(a).getText() === bare(b).getText();
}

function bare(node: ts.Node): ts.Node {
  if (ts.isAwaitExpression(node)) return bare(node.expression);
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
    ? bare(node.expression)
    : node;
}
