/** Out of functions: to their calls, through pipes and generators. */
import { ts } from "ts-morph";
import type { Onward } from "./onward.js";
import { ANY, keyOf } from "../step.js";
import type { Walker } from "../walker.js";
import { enclosingFunction, runnerOf, staticName, type FunctionNode, parametersOf } from "../../program/syntax.js";
import { enterCallbacks } from "../arguments.js";
import { frameOf, type Call, type Env } from "../context.js";
import { pipedBy, throughOperators } from "../streams.js";
import { usesOf } from "./names.js";

export function outOf(
  onward: Onward,
  fn: FunctionNode | undefined,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  if (!fn) return;
  const piped = pipedBy(fn);
  if (piped?.carried) usesOf(onward, piped.carried.name, env, walk);
  if (piped) return throughPipe(onward, piped.pipe, piped.index + 1, env, walk);
  const runner = runnerOf(fn);
  if (runner) return walk.go(runner, env);
  const call = fn.parent;
  const isCallback = ts.isCallExpression(call) && ts.isExpression(fn) && call.arguments.includes(fn);
  if (isCallback && onward.carrier.returned(call, fn, alias, env, walk)) return;
  const frame = frameOf(env, fn);
  if (frame) return comesBack(onward, frame.call, fn, alias, frame.caller, walk);
  if (ts.isGetAccessorDeclaration(fn) && ts.isObjectLiteralExpression(fn.parent))
    walk.into(keyOf(staticName(fn.name)) ?? ANY, alias, env)?.go(fn.parent, env);
  const getter = ts.isGetAccessorDeclaration(fn) ? fn.name : onward.refs.components.getterOf(fn);
  if (getter) return usesOf(onward, getter, env, walk);
  for (const run of onward.callers.runs(fn, env)) comesBack(onward, run.call, fn, alias, run.env, walk);
}

/** Out of a call that runs a function, or hands it to one that does. */
function comesBack(onward: Onward, call: Call, fn: FunctionNode, alias: ts.Expression, env: Env, walk: Walker): void {
  const callback = call.arguments?.find((one) => onward.origins.of(one, env).some(({ node }) => node === fn));
  if (callback) onward.carrier.returned(call, callback, alias, env, walk);
  else walk.go(call, env);
}

/** `stream.pipe(tap(f), map(g))`: through the operators one by one, and out of the call. */
export function throughPipe(onward: Onward, call: ts.CallExpression, from: number, env: Env, walk: Walker): void {
  const { callbacks, isKept } = throughOperators(call, from);
  for (const { callback, parameter: at } of callbacks)
    for (const { fn, env: inner } of enterCallbacks(onward.origins, call, onward.origins.of(callback, env), env)) {
      const parameter = parametersOf(fn)[at];
      if (parameter) usesOf(onward, parameter.name, inner, walk);
    }
  if (isKept) walk.go(call, env);
}

/** `yield value`: an element of what the generator gives; `yield* list`: all of the list's. */
export function yielded(onward: Onward, node: ts.YieldExpression, alias: ts.Expression, env: Env, walk: Walker): void {
  const given = node.asteriskToken ? walk : walk.into(ANY, alias, env);
  if (given) outOf(onward, enclosingFunction(node), alias, env, given);
}
