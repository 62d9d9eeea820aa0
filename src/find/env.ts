import type { ts } from "ts-morph";
import type { FunctionNode } from "../program/syntax.js";

export type Call = ts.CallExpression | ts.NewExpression;

/** A function entered through one of its calls. */
export interface Frame {
  readonly fn: FunctionNode;
  readonly call: Call;
  /** Where the call stands: the frames around it. */
  readonly caller: Env;
  /** The frames that the function was made in, when it is a closure that left them. */
  readonly outer: Env;
}

/** The calls through which the walk came, innermost first: its call string. */
export type Env = Frame | undefined;

const DEPTH = 6;

/** The call by which a function was entered, if the way went through one. */
export function frameOf(env: Env, fn: FunctionNode): Frame | undefined {
  if (env === undefined || env.fn === fn) return env;
  return frameOf(env.outer, fn) ?? frameOf(env.caller, fn);
}

/** Enters a function; `undefined` when that would be recursion or too deep. */
export function enter(caller: Env, fn: FunctionNode, call: Call, outer?: Env): Frame | undefined {
  return depthOf(caller) >= DEPTH || isRunning(caller, fn) ? undefined : { fn, call, caller, outer };
}

function isRunning(env: Env, fn: FunctionNode): boolean {
  return env !== undefined && (env.fn === fn || isRunning(env.caller, fn));
}

/** Says from where the outermost frame was called: adds a frame at the far end. */
export function extend(env: Env, fn: FunctionNode, call: Call, outer: Env): Frame | undefined {
  if (depthOf(env) >= DEPTH || frameOf(env, fn) || contradicts(env, outer)) return undefined;
  return append(env, { fn, call, caller: undefined, outer });
}

/** Whether a closure was made by another call than the one that the way went through. */
function contradicts(env: Env, outer: Env): boolean {
  for (let frame = outer; frame; frame = frame.caller) {
    const known = frameOf(env, frame.fn);
    if (known && known.call !== frame.call) return true;
  }
  return false;
}

function append(env: Env, last: Frame): Frame {
  return env ? { ...env, caller: append(env.caller, last) } : last;
}

function depthOf(env: Env): number {
  return env ? 1 + depthOf(env.caller) : 0;
}

const ids = new WeakMap<ts.Node, number>();
let next = 0;

/** A text that two environments share only when they came the same way. */
export function keyOf(env: Env): string {
  return env ? `${idOf(env.call)}:${idOf(env.fn)}<${keyOf(env.caller)}^${keyOf(env.outer)}` : "";
}

/** A number of its own for every node. */
export function idOf(node: ts.Node): number {
  const known = ids.get(node);
  if (known !== undefined) return known;
  ids.set(node, next);
  return next++;
}
