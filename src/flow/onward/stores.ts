/** Assignments, and what holds a value: members of objects, items of lists. */
import { ts } from "ts-morph";
import type { Onward } from "./onward.js";
import { ANY, meets, keyOf } from "../step.js";
import type { Walker } from "../walker.js";
import { accessName, isAccess, isAssignment, staticName, unwrap, type Access, isCall } from "../../program/syntax.js";
import type { Env } from "../context.js";
import type { Origin } from "../origin.js";
import { usesOfSymbol, unknownReads } from "./names.js";

/** `name = value`, `o.p = value`, `o[k] = value`, `[a, b] = value`, `({ a, b: c } = value)` */
export function assign(onward: Onward, target: ts.Expression, env: Env, walk: Walker, from?: ts.Node): void {
  const left = unwrap(target);
  if (ts.isIdentifier(left)) return usesOfSymbol(onward, onward.refs.symbolOf(left), env, walk, from);
  if (isAccess(left)) return store(onward, left, env, walk);
  if (isAssignment(left)) return assign(onward, left.left, env, walk);
  if (ts.isArrayLiteralExpression(left)) return assignElements(onward, left, env, walk);
  if (ts.isObjectLiteralExpression(left)) assignMembers(onward, left, env, walk);
}

function assignElements(onward: Onward, pattern: ts.ArrayLiteralExpression, env: Env, walk: Walker): void {
  pattern.elements.forEach((element, at) => {
    if (ts.isSpreadElement(element)) assign(onward, element.expression, env, shifted(walk, element));
    else if (walk.inside === undefined || meets(walk.inside, at)) assign(onward, element, env, walk.out());
  });
}

function assignMembers(onward: Onward, pattern: ts.ObjectLiteralExpression, env: Env, walk: Walker): void {
  const { inside } = walk;
  for (const member of inside === undefined ? [] : pattern.properties) {
    const key = member.name && keyOf(staticName(member.name));
    if (ts.isSpreadAssignment(member)) assign(onward, member.expression, env, walk);
    else if (inside === undefined || (key !== undefined && !meets(inside, key))) continue;
    else if (ts.isPropertyAssignment(member)) assign(onward, member.initializer, env, walk.out());
    else if (ts.isShorthandPropertyAssignment(member))
      usesOfSymbol(onward, onward.refs.symbolOf(member.name), env, walk.out());
  }
}

/** A member that gets the value: read by its name, or wherever its object goes. */
function store(onward: Onward, target: Access, env: Env, walk: Walker): void {
  const name = accessName(target);
  const symbol = name && onward.refs.symbolOf(name);
  if (symbol) usesOfSymbol(onward, symbol, env, walk);
  if (name) unknownReads(onward, name, target.expression, env, walk);
  const key = name?.text ?? (ts.isElementAccessExpression(target) ? numberAt(target.argumentExpression) : undefined);
  const held = symbol ? undefined : walk.into(key ?? ANY, target, env);
  if (held) hold(onward, target.expression, env, held);
}

/** All other names of the object that an expression stands for; those of a parameter, where callers gave it. */
export function hold(onward: Onward, holder: ts.Expression, env: Env, walk: Walker): void {
  const object = unwrap(holder);
  for (const origin of onward.origins.of(object, env)) {
    if (isHolder(origin.node)) walk.go(origin.node, origin.env);
    else for (const node of givenTo(onward, origin, object, env)) walk.go(node, undefined);
  }
  const symbol = onward.refs.symbolOf(accessName(object) ?? object);
  if (symbol) usesOfSymbol(onward, symbol, env, walk);
  else if (isAccess(object)) store(onward, object, env, walk);
}

function isHolder(node: ts.Node): node is ts.Expression {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || isCall(node);
}

/** What callers gave for a parameter, or in it, through as many calls as are looked through. */
function givenTo(
  onward: Onward,
  origin: Origin,
  object: ts.Expression,
  env: Env,
  depth = CALLERS,
): ReadonlySet<ts.Expression> {
  const { node } = origin;
  const isGiven = ts.isParameter(node) || ts.isBindingElement(node) || (isAccess(node) && !isOfThis(node));
  const open = isGiven && depth > 0 ? onward.origins.openFunction(origin) : undefined;
  const found = new Set<ts.Expression>();
  for (const wider of open ? onward.callers.expand(env, open) : [])
    for (const given of onward.origins.of(object, wider)) {
      if (isHolder(given.node)) found.add(given.node);
      else for (const one of givenTo(onward, given, object, wider, depth - 1)) found.add(one);
    }
  return found;
}

/** `this.list` */
function isOfThis({ expression: object }: Access): boolean {
  return isAccess(object) ? isOfThis(object) : object.kind === ts.SyntaxKind.ThisKeyword;
}

/** Through how many calls it is looked for who gave an object. */
const CALLERS = 3;

export function throughBinary(
  onward: Onward,
  parent: ts.BinaryExpression,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  if (isAssignment(parent) || isChoosing(parent)) {
    if (parent.right !== alias) return;
    walk.go(parent, env);
    return assign(onward, parent.left, env, walk, isAssignment(parent) ? parent : undefined);
  }
  const kind = parent.operatorToken.kind;
  const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.CommaToken;
  if (isChoice || (isAnd && parent.right === alias)) walk.go(parent, env);
}

/** Stored in an object: wherever that member is read, by its type or by following the object. */
export function intoMember(
  onward: Onward,
  member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  env: Env,
  walk: Walker,
): void {
  const { name } = member;
  const value = ts.isPropertyAssignment(member) ? member.initializer : member.name;
  const key = staticName(name);
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name))
    usesOfSymbol(onward, onward.refs.declared(name), env, walk);
  walk.into(keyOf(key) ?? ANY, value, env)?.go(member.parent, env);
}

export function callsOf(onward: Onward, name: ts.BindingName): readonly ts.CallExpression[] {
  const symbol = onward.refs.symbolOf(name);
  const uses = symbol ? onward.refs.find(symbol).map(({ parent }) => parent) : [];
  return uses.filter(ts.isCallExpression).filter(({ expression }) => onward.refs.symbolOf(expression) === symbol);
}

/** The rest of a list: its items have other places there. */
export function shifted(walk: Walker, at: ts.Node): Walker {
  return typeof walk.inside === "number" ? (walk.out().into(ANY, at, undefined) ?? walk) : walk;
}

/** `a ||= b`, `a ??= b`, `a &&= b` */
function isChoosing({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

export function numberAt(index: ts.Expression): number | undefined {
  return ts.isNumericLiteral(index) ? Number(index.text) : undefined;
}
