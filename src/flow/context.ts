import type { ts } from "ts-morph";
import { enclosingFunction, type FunctionNode } from "../program/syntax.js";

export type Call = ts.CallExpression | ts.NewExpression;

/** `f.bind(x, a)`: the call that gave a function its first arguments, and where it stands. */
export interface Bound {
  readonly call: ts.CallExpression;
  readonly env: Env;
}

/** A function entered through one of its calls. Frames that came the same way are one object. */
export interface Frame {
  readonly fn: FunctionNode;
  readonly call: Call;
  /** Where the call stands: the frames around it. */
  readonly caller: Env;
  /** The frames that the function was made in, when it is a closure that left them. */
  readonly outer: Env;
  readonly bound: Bound | undefined;
  /** Two frames share it only when they are one. */
  readonly id: number;
  readonly depth: number;
  /** Whether frames around it are forgotten: the values of any caller come in there. */
  readonly isCut: boolean;
  /** What was found in the frames that it was made and called in, by function: as both share frames, many ways lead there. */
  readonly around: Map<FunctionNode, Frame | undefined>;
}

/** What a frame says of its parameters. */
export type Way = Pick<Frame, "fn" | "call" | "caller" | "bound">;

/** The calls through which the walk came, innermost first: its call string. */
export type Env = Frame | undefined;

const DEPTH = 6;

/** The call by which a function was entered, if the way went through one. */
export function frameOf(env: Env, fn: FunctionNode): Frame | undefined {
  if (env === undefined || env.fn === fn) return env;
  if (env.outer === undefined) return frameOf(env.caller, fn);
  if (!env.around.has(fn)) env.around.set(fn, frameOf(env.outer, fn) ?? frameOf(env.caller, fn));
  return env.around.get(fn);
}

/** What a function is when it is called: where it was made, and what was bound to it. */
export interface Made {
  readonly outer: Env;
  readonly bound: Bound | undefined;
}

/**
 * Enters a function. A function that calls itself is entered once: what it gives back, or is given, is that of the
 * frame that runs. Of too many frames the outermost are forgotten: the values of any caller come in there.
 */
export function enter(caller: Env, fn: FunctionNode, call: Call, made?: Made): Frame {
  return runningOf(caller, fn) ?? intern(fn, call, innermost(caller, DEPTH - 1), made?.outer, made?.bound);
}

/** Enters a function by a call without how one came there: the values of any caller come in. */
export function enterAnyhow(fn: FunctionNode, call: Call, bound: Bound | undefined): Frame {
  return intern(fn, call, undefined, undefined, bound, true);
}

/** The part of a context that a function or class written at a node was made in: the frames of what stands around it. */
export function madeIn(env: Env, node: ts.Node): Env {
  let around = env && enclosingFunction(node);
  while (around && !frameOf(env, around)) around = enclosingFunction(around);
  return around && frameOf(env, around);
}

/** Whether the way went into a function that is still running. */
export function isRunning(env: Env, fn: FunctionNode): boolean {
  return runningOf(env, fn) !== undefined;
}

function runningOf(env: Env, fn: FunctionNode): Frame | undefined {
  return env === undefined || env.fn === fn ? env : runningOf(env.caller, fn);
}

/** The same way without what lies further out than so many frames. */
function innermost(env: Env, count: number): Env {
  if (env === undefined || env.depth <= count) return env;
  if (count === 0) return undefined;
  return intern(env.fn, env.call, innermost(env.caller, count - 1), env.outer, env.bound, count === 1);
}

/** Says from where the outermost frame was called: adds a frame at the far end. */
export function extend(env: Env, fn: FunctionNode, call: Call, made: Made): Frame | undefined {
  if (depthOf(env) >= DEPTH || frameOf(env, fn) || contradicts(env, made.outer)) return undefined;
  return append(env, intern(fn, call, undefined, made.outer, made.bound));
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
  return env ? intern(env.fn, env.call, append(env.caller, last), env.outer, env.bound, env.isCut) : last;
}

/** Whether more calls led to a place than are kept. */
export function isCut(env: Env): boolean {
  return env?.isCut === true;
}

/** The frames of a context, that of the code itself first. */
export function framesOf(env: Env): readonly Frame[] {
  return env ? [env, ...framesOf(env.caller)] : [];
}

function depthOf(env: Env): number {
  return env?.depth ?? 0;
}

let frames = new WeakMap<ts.Node, Map<string, Frame>>();
const ids = new WeakMap<ts.Node, number>();
let next = 1;

/** Starts again: files that several programs share would keep the frames, and so the files, of all of them. */
export function forgetFrames(): void {
  frames = new WeakMap();
}

function intern(fn: FunctionNode, call: Call, caller: Env, outer: Env, bound: Bound | undefined, isEnd = false): Frame {
  const known = frames.get(call) ?? new Map<string, Frame>();
  frames.set(call, known);
  const isCut = isEnd || caller?.isCut === true;
  const key = `${idOf(fn)} ${isCut ? "cut " : ""}${numberOf(caller)} ${numberOf(outer)}${bound ? ` ${idOf(bound.call)} ${numberOf(bound.env)}` : ""}`;
  const before = known.get(key);
  if (before) return before;
  const depth = depthOf(caller) + 1;
  const frame: Frame = { fn, call, caller, outer, bound, id: next++, depth, isCut, around: new Map() };
  known.set(key, frame);
  return frame;
}

/** A number that two environments share only when they came the same way; 0 for none. */
export function numberOf(env: Env): number {
  return env?.id ?? 0;
}

/** A number of its own for every node. */
export function idOf(node: ts.Node): number {
  const known = ids.get(node);
  if (known !== undefined) return known;
  ids.set(node, next);
  return next++;
}

/** The same as a text. */
export function keyOf(env: Env): string {
  return String(numberOf(env));
}
