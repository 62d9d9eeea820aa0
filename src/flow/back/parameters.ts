/** What parameters may be: arguments at calls, what callbacks are handed, defaults. */
import { ts } from "ts-morph";
import type { Back } from "./back.js";
import { foldedBy, isFunctionNode, runAtOnce, unwrap, type FunctionNode, parametersOf } from "../../program/syntax.js";
import { argumentAt, callbackOf, handedAt, type Callback } from "../arguments.js";
import { frameOf, type Env, type Way } from "../context.js";
import { handsOnItems } from "../lists.js";
import { withoutWhen, type Origin } from "../origin.js";

export function ofParameter(back: Back, parameter: ts.ParameterDeclaration, env: Env): readonly Origin[] {
  const here = { node: parameter, env };
  const fn = parameter.parent;
  const fallback = parameter.initializer ? back.origins.of(parameter.initializer, env) : [];
  const frame = isFunctionNode(fn) ? (frameOf(env, fn) ?? atOnce(fn, env)) : undefined;
  if (parameter.dotDotDotToken) return [here];
  if (!isFunctionNode(fn)) return [here, ...fallback];
  if (!frame) return ofCallback(back, parameter, fn, env) ?? [here, ...fallback];
  const handed = handedAt(back.origins, frame, parametersOf(fn).indexOf(parameter));
  if (handed) return ofHanded(back, handed, frame.caller, here);
  const argument = argumentAt(back.origins, frame, parametersOf(fn).indexOf(parameter));
  if (argument && "expression" in argument) return back.origins.of(argument.expression, argument.env);
  if (argument) return [argument, ...fallback];
  return fallback.length > 0 ? fallback : [here];
}

/** `list.map((item) => …)`, `promise.then((value) => …)` */
function ofCallback(
  back: Back,
  parameter: ts.ParameterDeclaration,
  fn: FunctionNode,
  env: Env,
): readonly Origin[] | undefined {
  const folded = parametersOf(fn)[0] === parameter && ts.isCallExpression(fn.parent) ? foldedBy(fn.parent) : undefined;
  if (folded?.by === fn) {
    const more = folded.results.filter(
      (value) => back.refs.symbolOf(unwrap(value)) !== back.refs.symbolOf(parameter.name),
    );
    return [
      ...back.origins.of(folded.start, env),
      ...withoutWhen(more.flatMap((value) => back.origins.of(value, env))),
    ];
  }
  const receiver = callbackOf(fn, parametersOf(fn).indexOf(parameter));
  return receiver && ofHanded(back, receiver, env, { node: parameter, env });
}

function ofHanded(back: Back, receiver: Callback, env: Env, fallback: Origin): readonly Origin[] {
  const lists = back.origins.of(receiver.of, env);
  if (receiver.method === "then") return lists;
  return handsOnItems(receiver.method) ? itemsOf(back, lists, fallback) : [fallback];
}

/** The items of all these lists; `fallback` when some aren't known. */
export function itemsOf(back: Back, lists: readonly Origin[], fallback: Origin): readonly Origin[] {
  const found = lists.map((list) => back.origins.items(list));
  const items = found.flatMap((some) => some ?? []);
  return found.includes(undefined) || items.length === 0 ? [...items, fallback] : items;
}

/** The frame of a function that is run where it stands: `(function (base) { … })(Base)`. */
function atOnce(fn: FunctionNode, env: Env): Way | undefined {
  const call = runAtOnce(fn);
  return call && { fn, call, caller: env, bound: undefined };
}
