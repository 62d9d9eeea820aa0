import { ts } from "ts-morph";
import { createCarrier } from "./carry.js";
import { ANY, isItem, meets, VALUE, type Step } from "./step.js";
import type { Walker } from "./walker.js";
import type { References } from "../program/references.js";
import {
  accessName,
  bindingName,
  boundBy,
  enclosingFunction,
  isAccess,
  isAssignment,
  isFunctionNode,
  isTransparent,
  methodAround,
  resolverOf,
  runnerOf,
  staticName,
  unwrap,
  type Access,
  type FunctionNode,
  parametersOf,
  isCall,
} from "../program/syntax.js";
import { enterCallbacks } from "./arguments.js";
import { indirectCall, isBelow, makerOfSelf } from "./classes.js";
import { createCallers, type Callers } from "./callers.js";
import { createEmitters, type Emitters } from "./emitters.js";
import { attributeOf, componentsOf } from "./components.js";
import { enter, frameOf, isRunning, type Call, type Env } from "./context.js";
import { reachOf } from "./overwrites.js";
import type { Origins, Parsing, Passing } from "./origin.js";
import { pipedBy, throughOperators } from "./streams.js";
import { readOf } from "./read-of.js";
import { walkFrom, type Follow, type WalkFrom } from "./walk.js";

/** Asks where the value of an expression goes. */
export interface Flow extends Follow, Callers, Pick<Emitters, "listening"> {
  /** Says that what a call is given behind its first argument comes out at the parameters of a listener. */
  relay(call: Call, listener: FunctionNode): void;
  readonly passing: Passing;
  /** The listeners that get what a call is given behind its first argument. */
  listeners(call: Call): readonly FunctionNode[];
}

export function createFlow(refs: References, origins: Origins): Flow {
  /** Walks that begin as `begin` says. */
  function walking<S>(begin: (start: S, env: Env, walk: Walker) => void): WalkFrom<S> {
    return (start, env, visit, visitPattern, beside) => {
      walkFrom({ next, visit, visitPattern, take, beside }, (walk) => {
        begin(start, env, walk);
      });
    };
  }

  /** The places one step further on: of the value, or of what holds it. */
  function next(alias: ts.Expression, env: Env, walk: Walker): void {
    const { parent } = alias;
    if (walk.inside !== undefined) outOfHolder(alias, env, walk.inside, walk.out());
    if (isTransparent(parent)) return walk.go(parent, env);
    if (ts.isConditionalExpression(parent)) return parent.condition === alias ? undefined : walk.go(parent, env);
    if (ts.isBinaryExpression(parent)) return throughBinary(parent, alias, env, walk);
    if (ts.isVariableDeclaration(parent) && parent.initializer === alias) return usesOf(parent.name, env, walk, parent);
    if (ts.isPropertyAssignment(parent) && parent.initializer === alias) return intoMember(parent, env, walk);
    if (ts.isShorthandPropertyAssignment(parent)) return intoMember(parent, env, walk);
    if (ts.isPropertyDeclaration(parent) && parent.initializer === alias) return usesOf(parent.name, env, walk);
    if (ts.isParameter(parent) && parent.initializer === alias) return usesOf(parent.name, env, walk);
    if (ts.isReturnStatement(parent)) return outOf(enclosingFunction(parent), alias, env, walk);
    if (ts.isYieldExpression(parent)) return yielded(parent, alias, env, walk);
    if (ts.isArrowFunction(parent) && parent.body === alias) return outOf(parent, alias, env, walk);
    if (ts.isExportAssignment(parent)) return usesOfSymbol(refs.symbolOf(parent), env, walk);
    if (isCall(parent)) return throughCall(parent, alias, env, walk);
    if (isAccess(parent) && parent.expression === alias) return throughMethod(parent, env, walk);
    if (ts.isForOfStatement(parent) && parent.expression === alias) return eachOf(parent, env, walk);
    if (ts.isArrayLiteralExpression(parent)) return intoLiteral(parent, alias, env, walk);
    if (ts.isSpreadAssignment(parent) && walk.inside !== undefined) return walk.go(parent.parent, env);
    if (ts.isJsxExpression(parent)) return intoComponent(parent, alias, env, walk);
    if (ts.isSpreadElement(parent)) throughSpread(parent, alias, env, walk);
  }

  /** `<Chat chat={value} />` */
  function intoComponent(parent: ts.JsxExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    const attribute = attributeOf(parent);
    const held = attribute && walk.into(attribute.name.getText(), alias, env);
    for (const fn of attribute ? componentsOf(origins, attribute) : []) {
      const [properties] = parametersOf(fn);
      if (properties && held) usesOf(properties.name, undefined, held);
    }
  }

  /** `yield value`: an element of what the generator gives; `yield* list`: all of the list's. */
  function yielded(node: ts.YieldExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    const given = node.asteriskToken ? walk : walk.into(ANY, alias, env);
    if (given) outOf(enclosingFunction(node), alias, env, given);
  }

  /** `[...list]`, `f(...list)` */
  function throughSpread(spread: ts.SpreadElement, alias: ts.Expression, env: Env, walk: Walker): void {
    const { parent } = spread;
    if (ts.isArrayLiteralExpression(parent)) return elements(walk, alias, env)?.into(ANY, alias, env)?.go(parent, env);
    if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return;
    carrier.argument(parent, spread, env, walk.inside === undefined ? walk : walk.out());
    intoParameters(parent, parent.arguments?.indexOf(spread) ?? 0, alias, env, walk);
  }

  /** The walk of one element of what is met, as a loop gets it; a list itself is read as its elements are. */
  function elements(walk: Walker, alias: ts.Expression, env: Env): Walker | undefined {
    if (walk.inside === VALUE) return walk.out().into(1, alias, env);
    return walk.inside === undefined || isItem(walk.inside) ? walk.out() : undefined;
  }

  /** `for (const a of list)`, `for (a of list)` */
  function intoLoop({ initializer }: ts.ForOfStatement, env: Env, walk: Walker): void {
    if (!ts.isVariableDeclarationList(initializer)) return assign(initializer, env, walk);
    for (const declaration of initializer.declarations) usesOf(declaration.name, env, walk);
  }

  /** What stands in a list is no longer in one. */
  function eachOf(loop: ts.ForOfStatement, env: Env, walk: Walker): void {
    const element = elements(walk, loop.expression, env);
    if (element) intoLoop(loop, env, element);
  }

  function intoLiteral(list: ts.ArrayLiteralExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    const index = list.elements.indexOf(alias);
    const isSpread = list.elements.slice(0, index).some(ts.isSpreadElement);
    walk.into(isSpread ? ANY : index, alias, env)?.go(list, env);
  }

  /** Reads of the member or item under which the value stands in what holds it: `object.name`, `list[0]`. */
  function outOfHolder(holder: ts.Expression, env: Env, step: Step, walk: Walker): void {
    const { parent } = holder;
    if (isAccess(parent) && parent.expression === holder && isAt(parent, step)) walk.go(parent, env);
  }

  /** Names that a pattern gives to the member or item of what it takes apart. */
  function take(pattern: ts.BindingPattern, env: Env, walk: Walker): void {
    if (ts.isArrayBindingPattern(pattern)) carrier.fed(pattern, env, walk);
    pattern.elements.forEach((element, at) => {
      if (!ts.isBindingElement(element)) return;
      const key = ts.isArrayBindingPattern(pattern) ? at : keyOf(bindingName(element));
      if (element.dotDotDotToken)
        usesOf(element.name, env, ts.isArrayBindingPattern(pattern) ? shifted(walk, element) : walk);
      else if (walk.inside !== undefined && (key === undefined || meets(walk.inside, key))) {
        const taken = refs.components.isWrapped(pattern) ? walk.out().into("value", element, env) : walk.out();
        if (taken) usesOf(element.name, env, taken);
      }
    });
  }

  function callsOf(name: ts.BindingName): readonly ts.CallExpression[] {
    const symbol = refs.symbolOf(name);
    const uses = symbol ? refs.find(symbol).map(({ parent }) => parent) : [];
    return uses.filter(ts.isCallExpression).filter(({ expression }) => refs.symbolOf(expression) === symbol);
  }

  /** The rest of a list: its items have other places there. */
  function shifted(walk: Walker, at: ts.Node): Walker {
    return typeof walk.inside === "number" ? (walk.out().into(ANY, at, undefined) ?? walk) : walk;
  }

  /** `name = value`, `o.p = value`, `o[k] = value`, `[a, b] = value`, `({ a, b: c } = value)` */
  function assign(target: ts.Expression, env: Env, walk: Walker, from?: ts.Node): void {
    const left = unwrap(target);
    if (ts.isIdentifier(left)) return usesOfSymbol(refs.symbolOf(left), env, walk, from);
    if (isAccess(left)) return store(left, env, walk);
    if (isAssignment(left)) return assign(left.left, env, walk);
    if (ts.isArrayLiteralExpression(left)) return assignElements(left, env, walk);
    if (ts.isObjectLiteralExpression(left)) assignMembers(left, env, walk);
  }

  function assignElements(pattern: ts.ArrayLiteralExpression, env: Env, walk: Walker): void {
    pattern.elements.forEach((element, at) => {
      if (ts.isSpreadElement(element)) assign(element.expression, env, shifted(walk, element));
      else if (walk.inside === undefined || meets(walk.inside, at)) assign(element, env, walk.out());
    });
  }

  function assignMembers(pattern: ts.ObjectLiteralExpression, env: Env, walk: Walker): void {
    const { inside } = walk;
    for (const member of inside === undefined ? [] : pattern.properties) {
      const key = member.name && keyOf(staticName(member.name));
      if (ts.isSpreadAssignment(member)) assign(member.expression, env, walk);
      else if (inside === undefined || (key !== undefined && !meets(inside, key))) continue;
      else if (ts.isPropertyAssignment(member)) assign(member.initializer, env, walk.out());
      else if (ts.isShorthandPropertyAssignment(member)) usesOfSymbol(refs.symbolOf(member.name), env, walk.out());
    }
  }

  /** A member that gets the value: read by its name, or wherever its object goes. */
  function store(target: Access, env: Env, walk: Walker): void {
    const name = accessName(target);
    const symbol = name && refs.symbolOf(name);
    if (symbol) usesOfSymbol(symbol, env, walk);
    if (name) unknownReads(name, target.expression, env, walk);
    const key = name?.text ?? (ts.isElementAccessExpression(target) ? numberAt(target.argumentExpression) : undefined);
    const held = symbol ? undefined : walk.into(key ?? ANY, target, env);
    if (held) hold(target.expression, env, held);
  }

  /** All other names of the object that an expression stands for. */
  function hold(holder: ts.Expression, env: Env, walk: Walker): void {
    const object = unwrap(holder);
    for (const { node, env: at } of origins.of(object, env))
      if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || isCall(node)) walk.go(node, at);
    const symbol = refs.symbolOf(accessName(object) ?? object);
    if (symbol) usesOfSymbol(symbol, env, walk);
    else if (isAccess(object)) store(object, env, walk);
  }

  function throughBinary(parent: ts.BinaryExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    if (isAssignment(parent) || isChoosing(parent)) {
      if (parent.right !== alias) return;
      walk.go(parent, env);
      return assign(parent.left, env, walk, isAssignment(parent) ? parent : undefined);
    }
    const kind = parent.operatorToken.kind;
    const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.CommaToken;
    if (isChoice || (isAnd && parent.right === alias)) walk.go(parent, env);
  }

  /** `self.x` where the checker doesn't know that it is the `this.x` of a function with a prototype. */
  function unknownReads(name: ts.Node & { readonly text: string }, self: ts.Expression, env: Env, walk: Walker): void {
    const maker = refs.isOpen(name.text) ? makerOfSelf(origins, self) : undefined;
    if (!maker || !origins.prototypes.has(maker)) return;
    for (const other of refs.named(name.text)) {
      const use = refs.symbolOf(other) ? undefined : readOf(other);
      const reader = use && isAccess(use) ? makerOfSelf(origins, use.expression) : undefined;
      if (use && reader && isBelow(origins, reader, maker)) walk.go(use, env);
    }
  }

  /** Stored in an object: wherever that member is read, by its type or by following the object. */
  function intoMember(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, env: Env, walk: Walker): void {
    const { name } = member;
    const value = ts.isPropertyAssignment(member) ? member.initializer : member.name;
    const key = staticName(name);
    if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) usesOfSymbol(refs.declared(name), env, walk);
    walk.into(keyOf(key) ?? ANY, value, env)?.go(member.parent, env);
  }

  /** `Schema.parse(value)`, `Schema.safeParse(value).data` */
  function throughParsing({ gives }: Parsing, call: Call, env: Env, walk: Walker): void {
    if (gives === "nothing") return;
    if (gives === "whole") return walk.go(call, env);
    const isIndex = /^\d+$/.test(gives.member);
    walk.into(isIndex ? Number(gives.member) : gives.member, call, env)?.go(call, env);
  }

  /** All reads of a declared name. */
  function usesOf(name: ts.BindingName | ts.PropertyName, env: Env, walk: Walker, from?: ts.Node): void {
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return walk.pattern(name, env);
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name) && !ts.isStringLiteralLike(name)) return;
    const { parent } = name;
    const isTaken = ts.isBindingElement(parent) || ts.isShorthandPropertyAssignment(parent);
    usesOfSymbol(isTaken ? refs.declared(name) : refs.symbolOf(name), env, walk, from);
  }

  /** `from` is where the symbol gets the value, if it is a variable. */
  function usesOfSymbol(symbol: ts.Symbol | undefined, env: Env, walk: Walker, from?: ts.Node): void {
    if (!symbol) return;
    for (const name of refs.find(symbol)) {
      if (from && !reachOf(refs, symbol, from, name)) continue;
      const use = readOf(name);
      if (use) walk.go(use, env);
      else aliasOf(name, symbol, env, walk);
      if (use && walk.inside === "value" && refs.components.isUnwrapped(symbol)) walk.out().go(use, env);
    }
  }

  /** Reads of what a pattern takes it into: `const { a: b } = require("./x")`, `const { a } = await import("../find/x")`. */
  function aliasOf(name: ts.Node, symbol: ts.Symbol, env: Env, walk: Walker): void {
    const { parent } = name;
    if (!ts.isBindingElement(parent)) return;
    const isTaken = parent.propertyName === name || (!parent.propertyName && refs.declared(name) !== symbol);
    const isWrapped = walk.inside !== "value" && refs.components.isWrapped(parent.parent);
    const taken = isWrapped ? walk.into("value", name, env) : walk;
    if (isTaken && taken) usesOf(parent.name, env, taken);
  }

  /** `stream.pipe(tap(f), map(g))`: through the operators one by one, and out of the call. */
  function throughPipe(call: ts.CallExpression, from: number, env: Env, walk: Walker): void {
    const { callbacks, isKept } = throughOperators(call, from);
    const given = callbacks.flatMap((callback) => origins.of(callback, env));
    for (const { fn, env: inner } of enterCallbacks(origins, call, given, env)) {
      const [parameter] = parametersOf(fn);
      if (parameter) usesOf(parameter.name, inner, walk);
    }
    if (isKept) walk.go(call, env);
  }

  function outOf(fn: FunctionNode | undefined, alias: ts.Expression, env: Env, walk: Walker): void {
    if (!fn) return;
    const piped = pipedBy(fn);
    if (piped) return throughPipe(piped.pipe, piped.index + 1, env, walk);
    const runner = runnerOf(fn);
    if (runner) return walk.go(runner, env);
    const call = fn.parent;
    const isCallback = ts.isCallExpression(call) && ts.isExpression(fn) && call.arguments.includes(fn);
    if (isCallback && carrier.returned(call, fn, alias, env, walk)) return;
    const frame = frameOf(env, fn);
    if (frame) return comesBack(frame.call, fn, alias, frame.caller, walk);
    const getter = ts.isGetAccessorDeclaration(fn) ? fn.name : refs.components.getterOf(fn);
    if (getter) return usesOf(getter, env, walk);
    for (const run of callers.runs(fn, env)) comesBack(run.call, fn, alias, run.env, walk);
  }

  /** Out of a call that runs a function, or hands it to one that does. */
  function comesBack(call: Call, fn: FunctionNode, alias: ts.Expression, env: Env, walk: Walker): void {
    const callback = call.arguments?.find((one) => origins.of(one, env).some(({ node }) => node === fn));
    if (callback) carrier.returned(call, callback, alias, env, walk);
    else walk.go(call, env);
  }

  function throughCall(call: Call, alias: ts.Expression, env: Env, walk: Walker): void {
    const index = call.expression === alias ? -1 : (call.arguments?.indexOf(alias) ?? -1);
    if (index < 0) return;
    const parsing = origins.schemas.parsing(call, env);
    if (parsing?.given === alias) throughParsing(parsing, call, env, walk);
    carrier.argument(call, alias, env, walk);
    if (ts.isCallExpression(call) && index > 0 && boundBy(call)) return intoBound(call, index, env, walk);
    for (const fn of index > 0 ? listeners(call) : []) {
      const parameter = parametersOf(fn)[index - 1];
      if (parameter) usesOf(parameter.name, undefined, walk);
    }
    const promise = promiseResolvedBy(call);
    if (promise && index === 0) walk.go(promise, env);
    intoParameters(call, index, alias, env, walk);
  }

  /** The parameters of what a call runs that get an argument, or the elements of a list that is spread there. */
  function intoParameters(call: Call, index: number, alias: ts.Expression, env: Env, walk: Walker): void {
    const indirect = indirectCall(origins, call);
    const isList = indirect ? indirect.list === alias : ts.isSpreadElement(alias.parent);
    for (const callee of callers.callees(call, env)) {
      const bound = Math.max(0, (callee.bound?.call.arguments.length ?? 1) - 1);
      const at = indirect ? (isList ? 0 : indirect.given.indexOf(alias)) : index + bound;
      // What a function hands to itself is told apart from what it was given.
      if (at < 0 || isRunning(env, callee.fn)) continue;
      const frame = enter(env, callee.fn, call, callee);
      if (isList) spreadOver(callee.fn, at, alias, frame, walk);
      else intoParameter(callee.fn, at, alias, frame, walk);
    }
  }

  function intoParameter(fn: FunctionNode, at: number, alias: ts.Expression, env: Env, walk: Walker): void {
    const parameters = parametersOf(fn);
    const last = parameters.at(-1);
    const rest = last?.dotDotDotToken && at >= parameters.length - 1 ? last : undefined;
    const parameter = rest ?? parameters[at];
    const inside = rest ? walk.into(at - (parameters.length - 1), alias, env) : walk;
    if (parameter && inside) usesOf(parameter.name, env, inside);
    for (const all of refs.named("arguments"))
      if (ts.isIdentifier(all) && methodAround(all) === fn) walk.into(at, alias, env)?.go(all, env);
  }

  function spreadOver(fn: FunctionNode, from: number, alias: ts.Expression, env: Env, walk: Walker): void {
    const { inside } = walk;
    if (inside !== undefined && !isItem(inside)) return;
    const at = typeof inside === "number" ? [from + inside] : parametersOf(fn).map((_, index) => from + index);
    for (const index of at) intoParameter(fn, index, alias, env, walk.out());
  }

  /** `f.bind(x, value)`: what is bound comes out at the parameters of f, whoever calls it. */
  function intoBound(call: ts.CallExpression, index: number, env: Env, walk: Walker): void {
    const target = boundBy(call);
    for (const { node } of target ? origins.of(target, env) : []) {
      const parameter = isFunctionNode(node) ? parametersOf(node)[index - 1] : undefined;
      if (parameter) usesOf(parameter.name, undefined, walk);
    }
  }

  /** `resolve(value)` inside `new Promise((resolve) => …)` */
  function promiseResolvedBy(call: Call): ts.NewExpression | undefined {
    const declaration = refs.symbolOf(call.expression)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return undefined;
    const promise = declaration.parent.parent;
    return ts.isNewExpression(promise) && resolverOf(promise) === declaration.name ? promise : undefined;
  }

  /** `value.then(f)`, `list.map(f)`, `list.filter(f)` */
  function throughMethod(access: Access, env: Env, walk: Walker): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    if (accessName(access)?.text === "pipe") return throughPipe(call, 0, env, walk);
    carrier.receiver(call, access.expression, env, walk);
  }

  const relays = new Map<Call, FunctionNode[]>();
  function relay(call: Call, listener: FunctionNode): void {
    relays.set(call, [...(relays.get(call) ?? []), listener]);
  }

  function listeners(call: Call): readonly FunctionNode[] {
    return [...(relays.get(call) ?? []), ...emitters.heard(call)];
  }

  const walks: Follow = {
    follow: walking((start, env, walk) => {
      walk.go(start, env);
    }),
    followName: walking(usesOf),
    followTarget: walking(assign),
    followSymbol: walking(usesOfSymbol),
  };
  const { passing } = origins;
  const carrier = createCarrier(origins, passing, { name: usesOf, holder: hold, calls: callsOf });
  const callers = createCallers(refs, origins, walks);
  const emitters = createEmitters(refs, origins, { ...walks, ...callers });
  return { ...emitters, ...callers, ...walks, passing, relay, listeners };
}

/** `a ||= b`, `a ??= b`, `a &&= b` */
function isChoosing({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

/** A name as a step; a number where it may be the place in a list. */
function keyOf(name: string | undefined): Step | undefined {
  return name !== undefined && /^\d+$/.test(name) ? Number(name) : name;
}

function numberAt(index: ts.Expression): number | undefined {
  return ts.isNumericLiteral(index) ? Number(index.text) : undefined;
}

/** Whether an access reads what stands at a step; a method that is called is none. */
function isAt(access: Access, step: Step): boolean {
  const name = accessName(access)?.text;
  const isCalled = ts.isCallExpression(access.parent) && access.parent.expression === access;
  if (name !== undefined) {
    const isOwn = step === ANY && (isCalled || name === "length" || name === "size");
    return !isOwn && meets(step, keyOf(name) ?? name);
  }
  return ts.isElementAccessExpression(access) && meets(step, numberAt(access.argumentExpression) ?? ANY);
}
