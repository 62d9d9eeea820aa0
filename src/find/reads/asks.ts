/** Calls that ask for fields of what they are given by texts, beside the paths of lodash. */
import { ts } from "ts-morph";
import { accessName, isAccess, isNothing, unwrap, type Access } from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";

const OWNS = /^(?:Object\.hasOwn|Reflect\.has|[\w.{}]*\b(?:hasOwnProperty|propertyIsEnumerable)\.call)$/;
/** Matchers of test runners that hold a value against a pattern of it, or ask for a path. */
const HOLDS = /^(?:toEqual|toStrictEqual|toMatchObject|toContainEqual|toHaveProperty|eql?|include|property|deep)$/;

/** Functions that compare two values by what is in them. */
const COMPARES =
  /^(?:.*\.)?(?:(?:not|partial)?deep(?:strict)?equal|isDeepStrictEqual|isEqual(?:With)?|isMatch|dequal|equals?|like|same)$/i;

/** `Object.hasOwn(value, "name")`: the name that is asked for. */
export function ownNameAsked(call: Call, value: ts.Expression): ts.Expression | undefined {
  const [first, name] = call.arguments ?? [];
  return first === value && OWNS.test(calleeText(call)) ? name : undefined;
}

/** `value.hasOwnProperty("name")` */
export function ownNameAskedOf(access: Access): ts.Expression | undefined {
  const call = access.parent;
  const isAsked = accessName(access)?.text === "hasOwnProperty" && ts.isCallExpression(call);
  return isAsked && call.expression === access ? call.arguments[0] : undefined;
}

/** `JSON.stringify(value, names)`, `console.table(list, names)`, `expect(value).toMatchObject(pattern)` */
export function isHeldAgainst(call: Call, value: ts.Expression): boolean {
  const [first, pattern] = call.arguments ?? [];
  if (first !== value) return false;
  const callee = calleeText(call);
  if (/^(?:JSON\.stringify|console\.table)$/.test(callee)) return pattern !== undefined && mayName(unwrap(pattern));
  return callee === "expect" && isMatched(call);
}

/** `assert.deepEqual(value, { name: … })`, `_.isEqual(value, expected)`: what is held against the value. */
export function comparedWith(call: Call, value: ts.Expression): ts.Expression | undefined {
  const [first, second] = call.arguments ?? [];
  if (!first || !second || !COMPARES.test(calleeText(call))) return undefined;
  return first === value ? second : second === value ? first : undefined;
}

function mayName(pattern: ts.Expression): boolean {
  return !ts.isNumericLiteral(pattern) && !isNothing(pattern);
}

/** `expect(value).not.toMatchObject({ … })` */
function isMatched(start: ts.Node): boolean {
  let current = start;
  while (isAccess(current.parent) && current.parent.expression === current) current = current.parent;
  const call = current.parent;
  const name = isAccess(current) ? accessName(current)?.text : undefined;
  if (name === undefined || !ts.isCallExpression(call) || !HOLDS.test(name)) return false;
  return call.arguments.some((argument) => !isPlain(unwrap(argument)));
}

/** Not the pattern of an object: a number, a truth value, nothing. */
function isPlain(value: ts.Expression): boolean {
  return !mayName(value) || value.kind === ts.SyntaxKind.TrueKeyword;
}
