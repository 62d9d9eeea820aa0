import { ts } from "ts-morph";
import type { Place } from "../model.js";
import { accessName, foldedBy } from "../program/syntax.js";
import { calleeText } from "./calls.js";
import { destinyOf } from "./destiny.js";
import type { Env } from "./env.js";
import { isHarmless, type Finder } from "./finder.js";
import { outermost } from "./request.js";

/**
 * Where a value that goes to the API also goes: to a call that is no request and that nobody here can look into, such
 * as the author's own storage. `undefined` when it goes nowhere else.
 */
export function findEscape(finder: Finder, start: ts.Expression, env: Env, depth = 4): Place | undefined {
  let found: Place | undefined;
  if (depth === 0) return undefined;
  finder.flow.follow(start, env, (alias, at) => {
    found ??= escapeAt(finder, alias, at, depth);
  });
  return found;
}

/** The same for what a variable or parameter holds. */
export function findEscapeOfName(finder: Finder, name: ts.BindingName): Place | undefined {
  let found: Place | undefined;
  finder.flow.followName(name, undefined, (alias, at) => {
    found ??= escapeAt(finder, alias, at);
  });
  return found;
}

/** Whether a call hands what it is given to code that nobody here can look into, and that may do anything with it. */
export function isOutside(finder: Finder, call: ts.CallExpression | ts.NewExpression, env: Env): boolean {
  if (isHarmless(calleeText(call))) return false;
  const { flow, origins } = finder;
  if (origins.schemas.isClosed(call, env) || (ts.isCallExpression(call) && foldedBy(call))) return false;
  if (flow.listeners(call).length > 0 || flow.callees(call, env).length > 0 || origins.isLocal(call, env)) return false;
  return !finder.origins.of(call.expression, env).some(({ node }) => ts.isParameter(node) && isExecutor(node.parent));
}

/** `(resolve, reject) => …` of a new promise, whose answer is followed by itself. */
function isExecutor(fn: ts.Node): boolean {
  return ts.isNewExpression(fn.parent) && fn.parent.expression.getText() === "Promise";
}

/** The same for one place at which the value stands. */
export function escapeAt(finder: Finder, alias: ts.Expression, env: Env, depth = 4): Place | undefined {
  const { parent } = alias;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    if (parent.expression === alias) return undefined;
    if (finder.sends.has(parent))
      return destinyOf(finder, parent, env) === "own" ? undefined : finder.view.placeOf(outermost(parent, env));
    if (/^(JSON\.stringify|Map|Set)$/.test(calleeText(parent))) return findEscape(finder, parent, env, depth - 1);
    const list = listOf(finder, parent);
    if (list) return escapeOfList(finder, list, env, depth - 1);
    return isOutside(finder, parent, env) ? finder.view.placeOf(parent) : undefined;
  }
  if (ts.isPropertyAssignment(parent) && parent.initializer === alias)
    return findEscape(finder, parent.parent, env, depth - 1);
  if (ts.isShorthandPropertyAssignment(parent)) return findEscape(finder, parent.parent, env, depth - 1);
  if (ts.isSpreadAssignment(parent)) return findEscape(finder, parent.parent, env, depth - 1);
  if (ts.isArrayLiteralExpression(parent)) return findEscape(finder, parent, env, depth - 1);
  return undefined;
}

/** The variable or property that `list.push(value)` puts a value into. */
function listOf({ refs }: Finder, call: ts.Node): ts.Symbol | undefined {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { name, expression } = call.expression;
  return /^(push|unshift|add)$/.test(name.text) ? refs.symbolOf(accessName(expression) ?? expression) : undefined;
}

function escapeOfList(finder: Finder, list: ts.Symbol, env: Env, depth: number): Place | undefined {
  let found: Place | undefined;
  if (depth === 0) return undefined;
  finder.flow.followSymbol(list, env, (alias, at) => {
    found ??= escapeAt(finder, alias, at, depth);
  });
  return found;
}
