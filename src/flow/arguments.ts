/** How calls and functions meet: which functions a call runs, and which of its arguments a parameter gets. */
import { ts } from "ts-morph";
import { summaryOf } from "./summaries/summary.js";
import {
  boundBy,
  isAccess,
  isFunctionNode,
  methodAround,
  type FunctionNode,
  type Maker,
  parametersOf,
} from "../program/syntax.js";
import {
  enter,
  enterAnyhow,
  frameOf,
  idOf,
  madeIn,
  numberOf,
  type Bound,
  type Call,
  type Env,
  type Frame,
  type Way,
} from "./context.js";
import { baseClass, constructorOf, indirectCall, makerAt } from "./classes.js";
import { withWhen, type Callee, type Given, type Origin, type Origins } from "./origin.js";

export interface Callees {
  readonly callees: readonly Callee[];
  /** Whether what is called is of the program. */
  readonly isLocal: boolean;
}

/** The functions of the program that a call may run. */
export function findCallees(origins: Origins, call: Call, env: Env): Callees {
  if (call.expression.kind === ts.SyntaxKind.SuperKeyword)
    return constructing(origins, ts.findAncestor(call, ts.isClassLike), true);
  const indirect = indirectCall(origins, call);
  if (indirect?.isSuper) return constructing(origins, makerAt(origins, indirect.callee, env)?.node, true);
  const callee = indirect?.callee ?? call.expression;
  const found = origins.of(callee, env).map((origin) => {
    const { callees, isLocal } = calleesOf(origins, origin, call, undefined);
    return { callees: withWhen(callees, origin.when), isLocal };
  });
  return { callees: found.flatMap(({ callees }) => callees), isLocal: found.some(({ isLocal }) => isLocal) };
}

function calleesOf(origins: Origins, { node, env }: Origin, call: Call, bound: Bound | undefined): Callees {
  if (isDeclaredOnly(node)) return { callees: [], isLocal: false };
  if (isFunctionNode(node)) return { callees: [{ fn: node, outer: madeIn(env, node), bound }], isLocal: true };
  if (ts.isNewExpression(call) && ts.isClassLike(node)) return constructing(origins, node, false);
  const inner = ts.isCallExpression(node) ? boundBy(node) : undefined;
  if (!inner || !ts.isCallExpression(node)) return { callees: [], isLocal: false };
  const found = origins.of(inner, env).map((origin) => calleesOf(origins, origin, call, { call: node, env }));
  return { callees: found.flatMap(({ callees }) => callees), isLocal: found.some(({ isLocal }) => isLocal) };
}

/** The constructor that a class has, or gets from the class that it extends. */
function constructing(origins: Origins, cls: Maker | undefined, isSuper: boolean): Callees {
  const first = cls && isSuper ? baseClass(origins, cls) : cls;
  const isLocal = first !== undefined;
  for (let current = first; current; current = baseClass(origins, current)) {
    const fn = constructorOf(current);
    if (fn) return { callees: [{ fn, outer: undefined, bound: undefined }], isLocal };
  }
  return { callees: [], isLocal };
}

/** The argument that a parameter gets, by its position; an origin where it can't be said; `undefined` for none. */
export function argumentAt(origins: Origins, { bound, call, caller }: Way, index: number): Given | Origin | undefined {
  const indirect = indirectCall(origins, call);
  if (indirect?.list) return fromSpread(origins, indirect.list, index, caller);
  if (indirect) return fromList(origins, indirect.given, index, caller);
  const before = bound?.call.arguments.slice(1) ?? [];
  if (bound && index < before.length) return fromList(origins, before, index, bound.env);
  return fromList(origins, call.arguments ?? [], index - before.length, caller);
}

function fromList(
  origins: Origins,
  list: readonly ts.Expression[],
  index: number,
  env: Env,
): Given | Origin | undefined {
  for (const [at, argument] of list.entries()) {
    if (ts.isSpreadElement(argument)) return fromSpread(origins, argument.expression, index - at, env);
    if (at === index) return { expression: argument, env };
  }
  return undefined;
}

/** `f(...list)` */
function fromSpread(origins: Origins, list: ts.Expression, index: number, env: Env): Given | Origin | undefined {
  const [origin] = origins.of(list, env);
  if (!origin) return undefined;
  const around = argumentsOf(origin.node);
  const frame = around && frameOf(origin.env, around);
  if (frame) return argumentAt(origins, frame, index);
  const parameter = around && parametersOf(around)[index];
  if (parameter) return { node: parameter, env: origin.env };
  if (ts.isArrayLiteralExpression(origin.node)) {
    // A list with a name may get more later.
    const unknown = origin.node === list ? undefined : origin;
    return fromList(origins, origin.node.elements, index, origin.env) ?? unknown;
  }
  return restAt(origins, origin, index) ?? origin;
}

/** The function whose arguments `arguments` are. */
function argumentsOf(node: ts.Node): FunctionNode | undefined {
  return ts.isIdentifier(node) && node.text === "arguments" ? methodAround(node) : undefined;
}

/** An element of a rest parameter whose function was entered through a call. */
export function restAt(origins: Origins, { node, env }: Origin, index: number): Given | Origin | undefined {
  if (!ts.isParameter(node) || !node.dotDotDotToken || !isFunctionNode(node.parent)) return undefined;
  const frame = frameOf(env, node.parent);
  return frame && argumentAt(origins, frame, parametersOf(node.parent).indexOf(node) + index);
}

/** A callback written where a method is called: what it was called on, and the method's name. */
export interface Callback {
  readonly of: ts.Expression;
  readonly method: string;
}

/** `x.map((item) => …)`: where the callback's parameter at that position comes from. */
export function callbackOf(fn: FunctionNode, index: number): Callback | undefined {
  const { parent } = fn;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== fn || !ts.isPropertyAccessExpression(parent.expression))
    return undefined;
  const method = parent.expression.name.text;
  return takesItem(parent, method, index) ? { of: parent.expression.expression, method } : undefined;
}

/** Whether a method hands what it is called on, or an item of it, to that parameter of its callback. */
function takesItem({ arguments: given }: ts.CallExpression, method: string, index: number): boolean {
  const moves = [`.${method}`, `.${method}(${String(given.length)})`].flatMap((name) => summaryOf(name)?.moves ?? []);
  return moves.some(
    ({ from, to: { root } }) =>
      from.root.kind === "this" && root.kind === "parameter" && root.of === 0 && !root.member && root.index === index,
  );
}

/** What a call gives to a function that it runs: `list.map(f)`; `undefined` for other calls. */
export function handedBy(call: Call): Callback | undefined {
  const { expression: callee } = call;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(callee)) return undefined;
  if (![0, 1].some((index) => takesItem(call, callee.name.text, index))) return undefined;
  return { of: callee.expression, method: callee.name.text };
}

/** The same for a function that was entered so, if its parameter at that position is what is given. */
export function handedAt(origins: Origins, { call, caller, fn }: Way, index: number): Callback | undefined {
  const handed = handedBy(call);
  const [callback] = call.arguments ?? [];
  if (!handed || !callback || !ts.isCallExpression(call) || !takesItem(call, handed.method, index)) return undefined;
  return origins.of(callback, caller).some(({ node }) => node === fn) ? handed : undefined;
}

/** Enters what a call runs. Once one question led to too many, the ways to the call are told apart no more. */
export function enterCallee({ solver }: Origins, env: Env, callee: Callee, call: Call): Frame {
  return solver.isBusy ? enterAnyhow(callee.fn, call, callee.bound) : enter(env, callee.fn, call, callee);
}

/** A function that is given to a call which runs it, with the way into it. */
export interface Handed {
  readonly fn: FunctionNode;
  readonly env: Env;
}

/** The functions that are given to a call, each entered by that call: `promise.then(f)`. */
export function enterCallbacks(origins: Origins, call: Call, given: readonly Origin[], env: Env): readonly Handed[] {
  return given.flatMap((origin) =>
    calleesOf(origins, origin, call, undefined).callees.map((callee) => ({
      fn: callee.fn,
      // One that is written in the call is run by no other.
      env: callee.fn.parent === call ? env : enterCallee(origins, env, callee, call),
    })),
  );
}

/** The function whose callers decide what an origin is; `undefined` when none would say more. */
export function openFunctionAt(
  origins: Origins,
  origin: Origin,
  seen: Set<string> = new Set(),
): FunctionNode | undefined {
  const { node, env } = origin;
  const key = `${String(idOf(node))} ${String(numberOf(env))}`;
  if (seen.has(key)) return undefined;
  seen.add(key);
  const openIn = (expression: ts.Expression): FunctionNode | undefined => {
    for (const one of origins.of(expression, env)) {
      const open = openFunctionAt(origins, one, seen);
      if (open) return open;
    }
    return undefined;
  };
  if (ts.isBindingElement(node)) return openFunctionAt(origins, { node: node.parent.parent, env }, seen);
  if (ts.isVariableDeclaration(node)) {
    const loop = node.parent.parent;
    if (node.initializer) return openIn(node.initializer);
    return ts.isForOfStatement(loop) ? openIn(loop.expression) : undefined;
  }
  if (ts.isParameter(node) && isFunctionNode(node.parent)) {
    const callback = callbackOf(node.parent, parametersOf(node.parent).indexOf(node));
    return (callback && openIn(callback.of)) ?? (frameOf(env, node.parent) ? undefined : node.parent);
  }
  if (node.kind === ts.SyntaxKind.ThisKeyword) return methodAround(node);
  const around = argumentsOf(node);
  if (around) return around;
  if (!isAccess(node)) return undefined;
  return openIn(node.expression) ?? (ts.isElementAccessExpression(node) ? openIn(node.argumentExpression) : undefined);
}

/** Whether a function or class is only said to be there, such as `declare function fetch(…)`: its code is elsewhere. */
function isDeclaredOnly(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return node.body === undefined;
  return ts.isClassDeclaration(node) && (node.getSourceFile().isDeclarationFile || isDeclared(node));
}

/** Whether a class or something around it is said to be there: `declare global { class WebSocket {} }`. */
function isDeclared(node: ts.Node): boolean {
  const declares = (one: ts.Node): boolean =>
    ts.canHaveModifiers(one) &&
    ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
  return ts.findAncestor(node, declares) !== undefined;
}
