import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { destinyOf } from "../sends/destiny.js";
import { frameOf, type Call, type Env } from "../../flow/context.js";
import { putIn } from "../../flow/lists.js";
import { pipedBy, throughOperators } from "../../flow/streams.js";
import type { Finder } from "../finder.js";
import { outermost } from "../sends/request.js";
import {
  enclosingFunction,
  isAwaitingYield,
  isCall,
  isFunctionNode,
  isMerge,
  methodCallOn,
  runnerOf,
  type FunctionNode,
} from "../../program/syntax.js";

/**
 * Where a value that goes to the API also goes: to a call that is no request and that nobody here can look into, such
 * as the author's own storage. `undefined` when it goes nowhere else.
 */
export function findEscape(finder: Finder, start: ts.Expression, env: Env, depth = 4): Place | undefined {
  let found: Place | undefined;
  if (depth === 0) return undefined;
  const visit = (alias: ts.Expression, at: Env): void => {
    found ??= escapeAt(finder, alias, at, depth);
  };
  const holder = (alias: ts.Expression, at: Env): void => {
    if (isPutIntoUnseen(finder, alias, at)) found ??= finder.view.placeOf(alias);
    visit(alias, at);
  };
  finder.flow.follow(start, env, visit, undefined, { holder });
  return found;
}

/** The same for what a variable or parameter holds. */
export function findEscapeOfName(finder: Finder, name: ts.BindingName): Place | undefined {
  let found: Place | undefined;
  const visit = (alias: ts.Expression, at: Env): void => {
    found ??= escapeAt(finder, alias, at);
  };
  finder.flow.followName(name, undefined, visit, undefined, { holder: visit });
  return found;
}

/** `list.push(value)` in a function that nobody of the program calls: whoever does has the list, and the value in it. */
export function isPutIntoUnseen(finder: Finder, holder: ts.Expression, env: Env): boolean {
  const call = methodCallOn(holder)?.call;
  return call !== undefined && putIn(call).length > 0 && isGivenByNobodySeen(finder, holder, env);
}

/** Whether something is a parameter of a function that nobody of the program calls. */
function isGivenByNobodySeen({ flow, origins }: Finder, holder: ts.Expression, env: Env): boolean {
  const found = origins.of(holder, env);
  return (
    found.length > 0 &&
    found.every(
      ({ node }) => ts.isParameter(node) && isFunctionNode(node.parent) && flow.callers(node.parent).length === 0,
    )
  );
}

/** Whether a call hands an argument to code that nobody here can look into, and that may do anything with it. */
export function isOutside(
  finder: Finder,
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression,
  env: Env,
): boolean {
  const { flow, origins } = finder;
  if (isErrorText(call, argument)) return false;
  const [target] = call.arguments ?? [];
  const isMerged = ts.isCallExpression(call) && isMerge(call) && argument !== target;
  if (isMerged && target && isGivenByNobodySeen(finder, target, env)) return true;
  if (flow.passing.passes(call, argument, env) || origins.schemas.isClosed(call, env)) return false;
  if (flow.listeners(call).length > 0 || flow.callees(call, env).length > 0 || origins.isLocal(call, env)) return false;
  return !finder.origins.of(call.expression, env).some(({ node }) => ts.isParameter(node) && isExecutor(node.parent));
}

/** `new Error(text)`: a text for people, whatever is given. */
function isErrorText(call: ts.CallExpression | ts.NewExpression, argument: ts.Expression): boolean {
  return ERROR.test(call.expression.getText()) && call.arguments?.[0] === argument;
}

const ERROR = /^(?:Eval|Range|Reference|Syntax|Type|URI)?Error$/;

/** `(resolve, reject) => …` of a new promise, whose answer is followed by itself. */
function isExecutor(fn: ts.Node): boolean {
  return ts.isNewExpression(fn.parent) && fn.parent.expression.getText() === "Promise";
}

/** The same for one place at which the value stands. */
export function escapeAt(finder: Finder, alias: ts.Expression, env: Env, depth = 4): Place | undefined {
  const { parent } = alias;
  if (isCall(parent)) {
    if (parent.expression === alias) return undefined;
    if (finder.sends.has(parent))
      return destinyOf(finder, parent, env) === "own" ? undefined : finder.view.placeOf(outermost(finder, parent, env));
    return isOutside(finder, parent, alias, env) ? finder.view.placeOf(parent) : undefined;
  }
  return ts.isSpreadAssignment(parent) ? findEscape(finder, parent.parent, env, depth - 1) : undefined;
}

/**
 * Whether a value is what a function returns to code that nobody here can look into:
 * `createAsyncThunk("load", async () => answer)`, `useQuery({ queryFn: () => answer })`.
 */
export function isReturnedOutside(finder: Finder, value: ts.Expression, env: Env): boolean {
  const fn = returningFunction(finder, value, env);
  const piped = fn && pipedBy(fn);
  if (piped) return throughOperators(piped.pipe, piped.index + 1).lost !== undefined;
  if (!fn || runnerOf(fn)) return false;
  let isOut = false;
  const visit = (alias: ts.Expression, at: Env): void => {
    const { parent } = alias;
    isOut ||= isCall(parent) && parent.expression !== alias && returnsOutside(finder, parent, alias, at);
  };
  const start = ts.isMethodDeclaration(fn) ? fn.parent : fn;
  if (ts.isFunctionDeclaration(fn)) {
    if (fn.name) finder.flow.followName(fn.name, undefined, visit, undefined, { holder: visit });
  } else if (ts.isExpression(start)) finder.flow.follow(start, env, visit, undefined, { holder: visit });
  return isOut;
}

/** `const answer = yield value`: whoever runs the generator makes something of the value, and gives that back. */
export function isAnswered(node: ts.Node): boolean {
  const isGiven = ts.isYieldExpression(node) && !node.asteriskToken && !isAwaitingYield(node);
  return isGiven && !ts.isExpressionStatement(node.parent);
}

/** The function that returns or yields a value to callers that the way doesn't say, components' own left out. */
export function returningFunction(
  { refs: { components } }: Finder,
  { parent }: ts.Expression,
  env: Env,
): FunctionNode | undefined {
  const isArrow = ts.isArrowFunction(parent) && !ts.isBlock(parent.body);
  const isGiven = ts.isReturnStatement(parent) || ts.isYieldExpression(parent);
  const fn = isArrow ? parent : isGiven ? enclosingFunction(parent) : undefined;
  if (!fn || frameOf(env, fn)) return undefined;
  return components.getterOf(fn) || components.isGiver(fn) ? undefined : fn;
}

function returnsOutside(finder: Finder, call: Call, given: ts.Expression, env: Env): boolean {
  if (finder.sends.has(call) || finder.flow.passing.returns(call, given, env) !== "unknown") return false;
  return isOutside(finder, call, given, env);
}
