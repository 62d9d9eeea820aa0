/** Elements of arrays, sets and maps: what a loop's variable or a callback's parameter may be. */
import { ts } from "ts-morph";
import { ANY } from "./step.js";
import { summaryOf } from "./summaries/summary.js";
import type { References, Role } from "../program/references.js";
import { accessName, isAccess, isTransparent, keptAs, returnsOf } from "../program/syntax.js";
import type { Env } from "./context.js";
import type { Origin, Origins } from "./origin.js";

/** These give back a list of the same items. */
const KEEPS = new Set(["filter", "slice", "reverse", "toReversed", "sort", "toSorted", "values", "flat", "concat"]);
/** These give back one of the items. */
const PICKS = new Set(["find", "findLast", "at", "pop", "shift"]);
const GROWS = new Set(["push", "unshift", "add"]);

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
    return all([ofElements(origins, node.elements, env), ofPushes(origins, refs, node, env)]);
  if (ts.isNewExpression(node) && /^(Set|Map|Array)$/.test(node.expression.getText()))
    return ofCollection(origins, refs, node, env);
  if (ts.isCallExpression(node)) return ofCall(origins, node, env);
  return undefined;
}

function ofElements(origins: Origins, elements: readonly ts.Expression[], env: Env): readonly Origin[] | undefined {
  return all(
    elements.map((element) =>
      ts.isSpreadElement(element) ? ofAll(origins, origins.of(element.expression, env)) : origins.of(element, env),
    ),
  );
}

function ofAll(origins: Origins, lists: readonly Origin[]): readonly Origin[] | undefined {
  return all(lists.map((list) => origins.items(list)));
}

function all(parts: readonly (readonly Origin[] | undefined)[]): readonly Origin[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** `const list = []; list.push(x)` */
function ofPushes(origins: Origins, refs: References, literal: ts.Node, env: Env): readonly Origin[] | undefined {
  const given = callsOn(refs, literal).flatMap((call) => (GROWS.has(methodOf(call)) ? [...call.arguments] : []));
  return ofElements(origins, given, env);
}

function ofCollection(
  origins: Origins,
  refs: References,
  node: ts.NewExpression,
  env: Env,
): readonly Origin[] | undefined {
  const [first] = node.arguments ?? [];
  const initial = first ? ofAll(origins, origins.of(first, env)) : [];
  return all([initial, ofPushes(origins, refs, node, env)]);
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

function ofCall(origins: Origins, node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const [first] = node.arguments;
  if (first && /^Array\.from$/.test(callee.getText())) return ofAll(origins, origins.of(first, env));
  if (first && /^Object\.values$/.test(callee.getText()))
    return all(origins.of(first, env).map((origin) => valuesOf(origins, origin)));
  const method = callee.name.text;
  if (KEEPS.has(method)) {
    const own = ofAll(origins, origins.of(callee.expression, env));
    return method === "concat" ? all([own, ofConcat(origins, node, env)]) : own;
  }
  if (!first || (method !== "map" && method !== "flatMap")) return undefined;
  const results = origins
    .of(first, env)
    .flatMap(({ node: fn }) =>
      ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) || ts.isFunctionDeclaration(fn) ? [fn] : [],
    );
  const given = results.flatMap((fn) => returnsOf(fn).flatMap((value) => origins.of(value, env)));
  return given.length === 0 ? undefined : method === "map" ? given : ofAll(origins, given);
}

function ofConcat(origins: Origins, node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
  return all(node.arguments.map((argument) => ofAll(origins, origins.of(argument, env))));
}

function valuesOf(origins: Origins, { node, env }: Origin): readonly Origin[] | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  return all(
    node.properties.map((member) =>
      ts.isPropertyAssignment(member) ? origins.of(member.initializer, env) : undefined,
    ),
  );
}

/** The one item that a call gives: `list.find(f)`, `map.get(key)`; `undefined` for any other call. */
export function itemsOfCall(
  origins: Origins,
  refs: References,
  node: ts.CallExpression,
  env: Env,
): readonly Origin[] | undefined {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const method = callee.name.text;
  if (!PICKS.has(method) && method !== "get") return undefined;
  const receivers = origins.of(callee.expression, env);
  const found =
    method === "get"
      ? receivers.map((receiver) => ofKey(origins, refs, receiver, node, env))
      : receivers.map((receiver) => origins.items(receiver));
  const items = all(found);
  return items && items.length > 0 ? items : undefined;
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
  return fromPairs && all([...fromPairs, ...fromCalls]);
}

function textsOf(origins: Origins, expression: ts.Expression | undefined, env: Env): string[] {
  if (!expression) return [];
  return origins.of(expression, env).flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : []));
}
