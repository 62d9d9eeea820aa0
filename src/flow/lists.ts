/** Elements of arrays, sets and maps: what a loop's variable or a callback's parameter may be. */
import { ts } from "ts-morph";
import { ANY } from "./step.js";
import { isArgument } from "./passing.js";
import { allOf, findResult } from "./results.js";
import { summaryOf } from "./summaries/summary.js";
import type { References, Role } from "../program/references.js";
import { accessName, isAccess, isTransparent, keptAs } from "../program/syntax.js";
import type { Env } from "./context.js";
import type { Origin, Origins } from "./origin.js";

/** Whether the callback of a method gets the items that it was called on. */
export function handsOnItems(method: string): boolean {
  const moves = [`.${method}`, `.${method}(1)`].flatMap((name) => summaryOf(name)?.moves ?? []);
  return moves.some(
    ({ from: { root, path }, to }) => root.kind === "this" && path[0] === ANY && to.root.kind === "parameter",
  );
}

/** `undefined` when some of the elements can't be known. */
export function findItems(origins: Origins, refs: References, origin: Origin): readonly Origin[] | undefined {
  const { node, env } = origin;
  if (ts.isArrayLiteralExpression(node))
    return allOf([ofElements(origins, node.elements, env), ofPushes(origins, refs, node, env)]);
  if (ts.isNewExpression(node) && /^(Set|Map|Array)$/.test(node.expression.getText()))
    return ofCollection(origins, refs, node, env);
  if (ts.isCallExpression(node)) return findResult(origins, node, env, ANY);
  return undefined;
}

function ofElements(origins: Origins, elements: readonly ts.Expression[], env: Env): readonly Origin[] | undefined {
  return allOf(
    elements.map((element) =>
      ts.isSpreadElement(element) ? ofAll(origins, origins.of(element.expression, env)) : origins.of(element, env),
    ),
  );
}

function ofAll(origins: Origins, lists: readonly Origin[]): readonly Origin[] | undefined {
  return allOf(lists.map((list) => origins.items(list)));
}

/** `const list = []; list.push(x)` */
function ofPushes(origins: Origins, refs: References, literal: ts.Node, env: Env): readonly Origin[] | undefined {
  return ofElements(origins, callsOn(refs, literal).flatMap(putIn), env);
}

/** What a method puts into the list or set that it is called on: `push`, `add`, `splice`. */
export function putIn(call: ts.CallExpression): readonly ts.Expression[] {
  const method = methodOf(call);
  const moves = [`.${method}`, `Set#${method}`].flatMap((name) => summaryOf(name)?.moves ?? []);
  const stored = moves.filter(({ to }) => to.root.kind === "this" && to.path[0] === ANY);
  return call.arguments.filter((_, index) => stored.some(({ from }) => isArgument(from.root, index)));
}

function ofCollection(
  origins: Origins,
  refs: References,
  node: ts.NewExpression,
  env: Env,
): readonly Origin[] | undefined {
  const [first] = node.arguments ?? [];
  const initial = first ? ofAll(origins, origins.of(first, env)) : [];
  return allOf([initial, ofPushes(origins, refs, node, env)]);
}

/** Calls of methods of the variable, property or entry of a map that holds a value from its beginning. */
function callsOn(refs: References, value: ts.Node): ts.CallExpression[] {
  const start = chosenFrom(value);
  const { parent } = start;
  const target = isWriting(parent) && parent.right === start ? parent.left : undefined;
  if (target && ts.isElementAccessExpression(target))
    return elementsOf(refs, target.expression).flatMap((access) => callOn(writtenBy(access)));
  if (ts.isCallExpression(parent) && methodOf(parent) === "set" && ts.isPropertyAccessExpression(parent.expression))
    return callsAt(refs, parent.expression.expression, "get").flatMap(callOn);
  const name = keptAs(start);
  const symbol = name && refs.symbolOf(name);
  return symbol ? usesOf(refs, symbol, "called").flatMap(callOn) : [];
}

/** The outermost `x || value` that a value is the last resort of. */
function chosenFrom(value: ts.Node): ts.Node {
  const { parent } = value;
  const isChoice =
    ts.isBinaryExpression(parent) &&
    parent.right === value &&
    (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
  return isChoice || isTransparent(parent) ? chosenFrom(parent) : value;
}

/** Calls of one method of what a variable or property holds. */
function callsAt(refs: References, object: ts.Expression, method: string): ts.CallExpression[] {
  const symbol = refs.symbolOf(accessName(object) ?? object);
  return symbol
    ? usesOf(refs, symbol, "called")
        .flatMap(callOn)
        .filter((call) => methodOf(call) === method)
    : [];
}

/** Expressions in which a variable or property stands so. */
function usesOf(refs: References, symbol: ts.Symbol, role: Role): ts.Node[] {
  return refs
    .find(symbol, role)
    .map((use) => (isAccess(use.parent) && accessName(use.parent) === use ? use.parent : use));
}

function callOn(value: ts.Node): ts.CallExpression[] {
  let { parent } = value;
  while (isTransparent(parent)) ({ parent } = parent);
  const call = isAccess(parent) ? parent.parent : undefined;
  return call && ts.isCallExpression(call) && call.expression === parent ? [call] : [];
}

/** `x[k]` everywhere, where x is a variable or property. */
function elementsOf(refs: References, object: ts.Expression): ts.ElementAccessExpression[] {
  const symbol = refs.symbolOf(accessName(object) ?? object);
  if (!symbol) return [];
  return usesOf(refs, symbol, "indexed").flatMap(({ parent }) =>
    ts.isElementAccessExpression(parent) ? [parent] : [],
  );
}

/** The write that an access is the target of, else the access itself. */
function writtenBy(access: ts.Expression): ts.Expression {
  return isWriting(access.parent) && access.parent.left === access ? access.parent : access;
}

/** `a = b`, `a ||= b`, `a ??= b` */
function isWriting(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return (
    kind === ts.SyntaxKind.EqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  );
}

/** What is put into an object under keys that aren't written out: `x[k] = value`. */
export function storedIn(refs: References, object: ts.Node): ts.Expression[] {
  const name = keptAs(object);
  const symbol = name && refs.symbolOf(name);
  if (!symbol) return [];
  return usesOf(refs, symbol, "indexed").flatMap(({ parent }) => {
    const write = ts.isElementAccessExpression(parent) ? parent.parent : undefined;
    return write && isWriting(write) && write.left === parent ? [write.right] : [];
  });
}

function methodOf(call: ts.CallExpression): string {
  return accessName(call.expression)?.text ?? "";
}

/** What a map gives under a key, `map.get(key)`; `undefined` for any other call. */
export function valuesUnderKey(
  origins: Origins,
  refs: References,
  node: ts.CallExpression,
  env: Env,
): readonly Origin[] | undefined {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "get") return undefined;
  const found = allOf(origins.of(callee.expression, env).map((receiver) => ofKey(origins, refs, receiver, node, env)));
  return found && found.length > 0 ? found : undefined;
}

/** `new Map([[key, value]]).get(key)`: all values that the key may have. */
function ofKey(
  origins: Origins,
  refs: References,
  map: Origin,
  call: ts.CallExpression,
  env: Env,
): readonly Origin[] | undefined {
  if (!ts.isNewExpression(map.node) || map.node.expression.getText() !== "Map") return undefined;
  const pairs = origins.items(map);
  const stored = callsOn(refs, map.node).filter((one) => methodOf(one) === "set");
  const wanted = textsOf(origins, call.arguments[0], env);
  const fits = (key: ts.Expression | undefined, at: Env): boolean => {
    const known = textsOf(origins, key, at);
    return wanted.length === 0 || known.length === 0 || known.some((text) => wanted.includes(text));
  };
  const fromPairs = pairs?.map(({ node, env: at }) => {
    if (!ts.isArrayLiteralExpression(node)) return undefined;
    const [key, value] = node.elements;
    return value && fits(key, at) ? origins.of(value, at) : [];
  });
  const fromCalls = stored.map(({ arguments: [key, value] }) =>
    value && fits(key, env) ? origins.of(value, env) : [],
  );
  return fromPairs && allOf([...fromPairs, ...fromCalls]);
}

function textsOf(origins: Origins, expression: ts.Expression | undefined, env: Env): string[] {
  if (!expression) return [];
  return origins.of(expression, env).flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : []));
}
