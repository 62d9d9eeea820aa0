/** Into calls: parameters of what they run, results of what is not seen. */
import { ts } from "ts-morph";
import type { Onward } from "./onward.js";
import { isItem } from "../step.js";
import type { Walker } from "../walker.js";
import {
  accessName,
  boundBy,
  isFunctionNode,
  type Access,
  type FunctionNode,
  parametersOf,
} from "../../program/syntax.js";
import { indirectCall } from "../classes.js";
import { promisesResolvedBy } from "../promises.js";
import { attributeOf, componentsOf } from "../components.js";
import { enter, isRunning, type Call, type Env } from "../context.js";
import type { Parsing } from "../origin.js";
import { usesOf } from "./names.js";
import { throughPipe } from "./returns.js";

export function throughCall(onward: Onward, call: Call, alias: ts.Expression, env: Env, walk: Walker): void {
  const index = call.expression === alias ? -1 : (call.arguments?.indexOf(alias) ?? -1);
  if (index < 0) return;
  const parsing = onward.origins.schemas.parsing(call, env);
  if (parsing?.given === alias) throughParsing(parsing, call, env, walk);
  onward.carrier.argument(call, alias, env, walk);
  if (ts.isCallExpression(call) && index > 0 && boundBy(call)) return intoBound(onward, call, index, env, walk);
  for (const fn of index > 0 ? onward.listeners(call) : []) {
    const parameter = parametersOf(fn)[index - 1];
    if (parameter) usesOf(onward, parameter.name, undefined, walk);
  }
  if (index === 0)
    for (const { promise, env: at } of promisesResolvedBy(onward.origins, call.expression, env)) walk.go(promise, at);
  intoParameters(onward, call, index, alias, env, walk);
}

/** The parameters of what a call runs that get an argument, or the elements of a list that is spread there. */
export function intoParameters(
  onward: Onward,
  call: Call,
  index: number,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const indirect = indirectCall(onward.origins, call);
  const isList = indirect ? indirect.list === alias : ts.isSpreadElement(alias.parent);
  for (const callee of onward.callers.callees(call, env)) {
    const bound = Math.max(0, (callee.bound?.call.arguments.length ?? 1) - 1);
    const at = indirect ? (isList ? 0 : indirect.given.indexOf(alias)) : index + bound;
    // What a function hands to itself is told apart from what it was given.
    if (at < 0 || isRunning(env, callee.fn)) continue;
    const frame = enter(env, callee.fn, call, callee);
    if (isList) spreadOver(onward, callee.fn, at, alias, frame, walk);
    else intoParameter(onward, callee.fn, at, alias, frame, walk);
  }
}

function intoParameter(
  onward: Onward,
  fn: FunctionNode,
  at: number,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const parameters = parametersOf(fn);
  const last = parameters.at(-1);
  const rest = last?.dotDotDotToken && at >= parameters.length - 1 ? last : undefined;
  const parameter = rest ?? parameters[at];
  const inside = rest ? walk.into(at - (parameters.length - 1), alias, env) : walk;
  if (parameter && inside) usesOf(onward, parameter.name, env, inside);
  for (const all of onward.refs.argumentsOf(fn)) walk.into(at, alias, env)?.go(all, env);
}

function spreadOver(
  onward: Onward,
  fn: FunctionNode,
  from: number,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const { inside } = walk;
  if (inside !== undefined && !isItem(inside)) return;
  const at = typeof inside === "number" ? [from + inside] : parametersOf(fn).map((_, index) => from + index);
  for (const index of at) intoParameter(onward, fn, index, alias, env, walk.out());
}

/** `f.bind(x, value)`: what is bound comes out at the parameters of f, whoever calls it. */
function intoBound(onward: Onward, call: ts.CallExpression, index: number, env: Env, walk: Walker): void {
  const target = boundBy(call);
  for (const { node } of target ? onward.origins.of(target, env) : []) {
    const parameter = isFunctionNode(node) ? parametersOf(node)[index - 1] : undefined;
    if (parameter) usesOf(onward, parameter.name, undefined, walk);
  }
}

/** `value.then(f)`, `list.map(f)`, `list.filter(f)` */
export function throughMethod(onward: Onward, access: Access, env: Env, walk: Walker): void {
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access) return;
  if (accessName(access)?.text === "pipe") return throughPipe(onward, call, 0, env, walk);
  onward.carrier.receiver(call, access.expression, env, walk);
}

/** `Schema.parse(value)`, `Schema.safeParse(value).data` */
function throughParsing({ gives }: Parsing, call: Call, env: Env, walk: Walker): void {
  if (gives === "nothing") return;
  if (gives === "whole") return walk.go(call, env);
  const isIndex = /^\d+$/.test(gives.member);
  walk.into(isIndex ? Number(gives.member) : gives.member, call, env)?.go(call, env);
}

/** `<Chat chat={value} />` */
export function intoComponent(
  onward: Onward,
  parent: ts.JsxExpression,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const attribute = attributeOf(parent);
  const held = attribute && walk.into(attribute.name.getText(), alias, env);
  for (const fn of attribute ? componentsOf(onward.origins, attribute) : []) {
    const [properties] = parametersOf(fn);
    if (properties && held) usesOf(onward, properties.name, undefined, held);
  }
}
