import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  bindingName,
  boundBy,
  enclosingFunction,
  foldedBy,
  isAccess,
  isAssignment,
  isFunctionNode,
  isMerge,
  isTransparent,
  resolverOf,
  runnerOf,
  unwrap,
  type Access,
  type Fold,
  type FunctionNode,
  parametersOf,
} from "../program/syntax.js";
import { indirectCall, isBelow, makerOfSelf } from "./classes.js";
import { createCallers, type Callers } from "./callers.js";
import { createEmitters, type Emitters } from "./emitters.js";
import { enter, frameOf, type Call, type Env } from "./env.js";
import type { Origins } from "./origin.js";
import { isOverwritten } from "./overwrites.js";
import type { Parsing } from "./parsing.js";
import { pipedBy, throughOperators } from "./streams.js";
import { readOf } from "./uses.js";
import { ANY, walkFrom, type Follow, type Step, type Visit, type VisitPattern, type Walker } from "./walk.js";

/** Asks where the value of an expression goes. */
export interface Flow extends Follow, Callers, Pick<Emitters, "listening"> {
  /** Says that what a call is given behind its first argument comes out at the parameters of a listener. */
  relay(call: Call, listener: FunctionNode): void;
  /** The listeners that get what a call is given behind its first argument. */
  listeners(call: Call): readonly FunctionNode[];
}

/** Callbacks of these get the value, or its items, that the method was called on. */
const HANDS_ON = /^(then|map|forEach|filter|find|findLast|some|every|flatMap|findIndex|sort|toSorted|tap|subscribe)$/;
/** What the callback of these gives back is what the call gives back. */
const GIVES_BACK = /^(then|map|flatMap|catch)$/;
/** These give back the value they were called on, or some of its items. */
const KEEPS =
  /^(catch|finally|filter|find|findLast|slice|at|concat|reverse|toReversed|sort|toSorted|pop|shift|values|flat|toPromise)$/;
/** Callbacks of these get what the method was called on, whatever that is. */
const WHOLE = /^(then|tap|subscribe)$/;
/** One of the items of a list. */
const PICKS = /^(find|findLast|at|pop|shift)$/;
/** Calls that give back what they are given first. */
const IDENTITY =
  /^(Promise\.(resolve|all)|Object\.(freeze|seal|create)|structuredClone|Array\.from|(_|lodash)\.(clone|cloneDeep)|cloneDeep|firstValueFrom|lastValueFrom)$/;
export function createFlow(refs: References, origins: Origins): Flow {
  function follow(start: ts.Expression, env: Env, visit: Visit, visitPattern?: VisitPattern): void {
    walkFrom({ next, visit, visitPattern, take }, (walk) => {
      walk.go(start, env);
    });
  }

  function followName(
    name: ts.BindingName | ts.PropertyName,
    env: Env,
    visit: Visit,
    visitPattern?: VisitPattern,
  ): void {
    walkFrom({ next, visit, visitPattern, take }, (walk) => {
      usesOf(name, env, walk);
    });
  }

  function followSymbol(symbol: ts.Symbol | undefined, env: Env, visit: Visit, visitPattern?: VisitPattern): void {
    walkFrom({ next, visit, visitPattern, take }, (walk) => {
      usesOfSymbol(symbol, env, walk);
    });
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
    if (ts.isReturnStatement(parent) || ts.isYieldExpression(parent))
      return outOf(enclosingFunction(parent), env, walk);
    if (ts.isArrowFunction(parent) && parent.body === alias) return outOf(parent, env, walk);
    if (ts.isExportAssignment(parent)) return usesOfSymbol(refs.symbolOf(parent), env, walk);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return throughCall(parent, alias, env, walk);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === alias) return throughMethod(parent, env, walk);
    if (ts.isForOfStatement(parent) && parent.expression === alias) return eachOf(parent, env, walk);
    if (ts.isArrayLiteralExpression(parent)) return intoLiteral(parent, parent.elements.indexOf(alias), env, walk);
    if (ts.isSpreadAssignment(parent) && walk.inside !== undefined) return walk.go(parent.parent, env);
    if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) walk.go(parent.parent, env);
  }

  function intoLoop(loop: ts.ForOfStatement, env: Env, walk: Walker): void {
    if (!ts.isVariableDeclarationList(loop.initializer)) return;
    for (const declaration of loop.initializer.declarations) usesOf(declaration.name, env, walk);
  }

  /** `for (const a of list)`: what stands in the list is no longer in one; a list itself is read as its items are. */
  function eachOf(loop: ts.ForOfStatement, env: Env, walk: Walker): void {
    if (!isItem(walk.inside)) intoLoop(loop, env, walk);
  }

  function intoLiteral(list: ts.ArrayLiteralExpression, index: number, env: Env, walk: Walker): void {
    const isSpread = list.elements.slice(0, index).some(ts.isSpreadElement);
    walk.into(isSpread ? ANY : index, list)?.go(list, env);
  }

  /** Reads of the member or item under which the value stands in what holds it: `object.name`, `list[0]`. */
  function outOfHolder(holder: ts.Expression, env: Env, step: Step, walk: Walker): void {
    const { parent } = holder;
    if (isAccess(parent) && parent.expression === holder) {
      if (isAt(parent, step)) walk.go(parent, env);
      else if (isItem(step) && ts.isPropertyAccessExpression(parent)) pickedBy(parent, env, walk);
    } else if (isItem(step) && ts.isForOfStatement(parent) && parent.expression === holder) intoLoop(parent, env, walk);
  }

  /** Names that a pattern gives to the member or item of what it takes apart. */
  function take(pattern: ts.BindingPattern, env: Env, step: Step, walk: Walker): void {
    pattern.elements.forEach((element, at) => {
      if (!ts.isBindingElement(element)) return;
      const isIt = ts.isArrayBindingPattern(pattern) ? fits(step, at) : bindingName(element) === step;
      if (isIt && !element.dotDotDotToken) usesOf(element.name, env, walk);
    });
  }

  function pickedBy(access: ts.PropertyAccessExpression, env: Env, walk: Walker): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    if (PICKS.test(access.name.text)) walk.go(call, env);
    for (const parameter of callbackParameters(access.name.text, call, env)) usesOf(parameter.name, env, walk);
  }

  function throughBinary(parent: ts.BinaryExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    if (isAssignment(parent)) {
      if (parent.right !== alias) return;
      walk.go(parent, env);
      const left = unwrap(parent.left);
      const name = ts.isIdentifier(left) ? left : accessName(left);
      if (name) usesOfSymbol(refs.symbolOf(name), env, walk, ts.isIdentifier(left) ? parent : undefined);
      if (name && isAccess(left)) unknownReads(name, left.expression, env, walk);
      return;
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
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return;
    usesOfSymbol(refs.declared(name), env, walk);
    walk.into(name.text, member.parent)?.go(member.parent, env);
  }

  /** `Schema.parse(value)`, `Schema.safeParse(value).data` */
  function throughParsing({ gives }: Parsing, call: Call, env: Env, walk: Walker): void {
    if (gives === "nothing") return;
    if (gives === "whole") return walk.go(call, env);
    const isIndex = /^\d+$/.test(gives.member);
    walk.into(isIndex ? Number(gives.member) : gives.member, call)?.go(call, env);
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
      if (from && isOverwritten(refs, symbol, from, name)) continue;
      const use = readOf(name);
      if (use) walk.go(use, env);
      else aliasOf(name, symbol, env, walk);
    }
  }

  /** Reads of what a pattern takes it into: `const { a: b } = require("./x")`, `const { a } = await import("./x")`. */
  function aliasOf(name: ts.Node, symbol: ts.Symbol, env: Env, walk: Walker): void {
    const { parent } = name;
    if (!ts.isBindingElement(parent)) return;
    const isTaken = parent.propertyName === name || (!parent.propertyName && refs.declared(name) !== symbol);
    if (isTaken) usesOf(parent.name, env, walk);
  }

  /** `stream.pipe(tap(f), map(g))`: through the operators one by one, and out of the call. */
  function throughPipe(call: ts.CallExpression, from: number, env: Env, walk: Walker): void {
    const { callbacks, isKept } = throughOperators(call, from);
    for (const callback of callbacks) {
      const fn = origins.of(callback, env).find(({ node }) => isFunctionNode(node))?.node;
      const [parameter] = fn && isFunctionNode(fn) ? parametersOf(fn) : [];
      if (parameter) usesOf(parameter.name, env, walk);
    }
    if (isKept) walk.go(call, env);
  }

  function outOf(fn: FunctionNode | undefined, env: Env, walk: Walker): void {
    if (!fn) return;
    const piped = pipedBy(fn);
    if (piped) return throughPipe(piped.pipe, piped.index + 1, env, walk);
    const runner = runnerOf(fn);
    if (runner) return walk.go(runner, env);
    const folded = ts.isCallExpression(fn.parent) ? foldedBy(fn.parent) : undefined;
    if (folded?.by === fn && ts.isCallExpression(fn.parent)) return throughFold(folded, fn.parent, env, walk);
    const frame = frameOf(env, fn);
    if (frame) return walk.go(frame.call, frame.caller);
    if (givesBack(fn)) {
      const call = fn.parent;
      if (ts.isCallExpression(call)) walk.go(call, env);
      return;
    }
    if (ts.isGetAccessorDeclaration(fn)) return usesOf(fn.name, env, walk);
    for (const call of callers.callers(fn)) walk.go(call, undefined);
  }

  function throughCall(call: Call, alias: ts.Expression, env: Env, walk: Walker): void {
    const index = call.expression === alias ? -1 : (call.arguments?.indexOf(alias) ?? -1);
    if (index < 0) return;
    const parsing = origins.schemas.parsing(call, env);
    if (parsing?.given === alias) throughParsing(parsing, call, env, walk);
    const isSame = IDENTITY.test(call.expression.getText()) || (ts.isCallExpression(call) && isMerge(call));
    if (index === 0 && isSame) walk.go(call, env);
    if (ts.isCallExpression(call)) intoList(call, alias, env, walk);
    if (ts.isCallExpression(call) && index > 0 && boundBy(call)) return intoBound(call, index, env, walk);
    for (const fn of index > 0 ? listeners(call) : []) {
      const parameter = parametersOf(fn)[index - 1];
      if (parameter) usesOf(parameter.name, undefined, walk);
    }
    const folded = ts.isCallExpression(call) ? foldedBy(call) : undefined;
    if (folded?.start === alias) throughFold(folded, call, env, walk);
    const promise = promiseResolvedBy(call);
    if (promise && index === 0) walk.go(promise, env);
    const indirect = indirectCall(origins, call);
    for (const callee of callers.callees(call, env)) {
      const bound = Math.max(0, (callee.bound?.call.arguments.length ?? 1) - 1);
      const at = indirect ? indirect.given.indexOf(alias) : index + bound;
      const parameter = parametersOf(callee.fn)[at];
      const frame = enter(env, callee.fn, call, callee);
      if (parameter && frame && !parameter.dotDotDotToken) usesOf(parameter.name, frame, walk);
    }
  }

  /** `list.push(value)` */
  function intoList(call: ts.CallExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    const callee = call.expression;
    if (!ts.isPropertyAccessExpression(callee) || !/^(push|unshift|add)$/.test(callee.name.text)) return;
    const list = unwrap(callee.expression);
    const symbol = refs.symbolOf(accessName(list) ?? list);
    const inList = walk.into(ANY, call);
    if (symbol && inList && !ts.isSpreadElement(alias)) usesOfSymbol(symbol, env, inList);
  }

  /** `f.bind(x, value)`: what is bound comes out at the parameters of f, whoever calls it. */
  function intoBound(call: ts.CallExpression, index: number, env: Env, walk: Walker): void {
    const target = boundBy(call);
    for (const { node } of target ? origins.of(target, env) : []) {
      const parameter = isFunctionNode(node) ? parametersOf(node)[index - 1] : undefined;
      if (parameter) usesOf(parameter.name, undefined, walk);
    }
  }

  /** What `reduce` begins with, or makes of it, comes to its callback and out of the call. */
  function throughFold({ by }: Fold, call: Call, env: Env, walk: Walker): void {
    const [all] = by.parameters;
    if (all) usesOf(all.name, env, walk);
    walk.go(call, env);
  }

  /** `resolve(value)` inside `new Promise((resolve) => …)` */
  function promiseResolvedBy(call: Call): ts.NewExpression | undefined {
    const declaration = refs.symbolOf(call.expression)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return undefined;
    const promise = declaration.parent.parent;
    return ts.isNewExpression(promise) && resolverOf(promise) === declaration.name ? promise : undefined;
  }

  /** `value.then(f)`, `list.map(f)`, `list.filter(f)` */
  function throughMethod(access: ts.PropertyAccessExpression, env: Env, walk: Walker): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const method = access.name.text;
    if (method === "pipe") return throughPipe(call, 0, env, walk);
    const isInItem = isItem(walk.inside);
    if (KEEPS.test(method) && !(isInItem && PICKS.test(method))) walk.go(call, env);
    if (isInItem && !WHOLE.test(method)) return;
    for (const parameter of callbackParameters(method, call, env)) usesOf(parameter.name, env, walk);
  }

  /** The parameters of a callback that get the value, or its items. */
  function callbackParameters(method: string, call: ts.CallExpression, env: Env): readonly ts.ParameterDeclaration[] {
    const [callback] = call.arguments;
    const next = method === "subscribe" && callback ? origins.of(callback, env)[0] : undefined;
    const observer = next && origins.property(next, "next")?.[0]?.node;
    if (observer && isFunctionNode(observer)) return parametersOf(observer).slice(0, 1);
    const [from, to] = /^(toS|s)ort$/.test(method)
      ? [0, 2]
      : HANDS_ON.test(method)
        ? [0, 1]
        : method === "reduce"
          ? [1, 2]
          : [0, 0];
    if (!callback || to === 0) return [];
    const fn = origins.of(callback, env).find((origin) => isFunctionNode(origin.node))?.node;
    return fn && isFunctionNode(fn) ? parametersOf(fn).slice(from, to) : [];
  }

  const relays = new Map<Call, FunctionNode[]>();
  function relay(call: Call, listener: FunctionNode): void {
    relays.set(call, [...(relays.get(call) ?? []), listener]);
  }

  function listeners(call: Call): readonly FunctionNode[] {
    return [...(relays.get(call) ?? []), ...emitters.heard(call)];
  }

  const callers = createCallers(refs, origins, { follow, followName, followSymbol });
  const emitters = createEmitters(refs, origins, { follow, followName, followSymbol, ...callers });
  return { ...emitters, ...callers, follow, followName, followSymbol, relay, listeners };
}

function givesBack(fn: FunctionNode): boolean {
  const call = fn.parent;
  return (
    ts.isCallExpression(call) &&
    call.arguments.some((argument) => argument === fn) &&
    ts.isPropertyAccessExpression(call.expression) &&
    GIVES_BACK.test(call.expression.name.text)
  );
}

function isItem(step: Step | undefined): boolean {
  return step === ANY || typeof step === "number";
}

/** Whether an access reads what stands at a step. */
function isAt(access: Access, step: Step): boolean {
  if (!isItem(step)) return accessName(access)?.text === step;
  return ts.isElementAccessExpression(access) && fits(step, access.argumentExpression);
}

/** Whether an index may be that of an item; one that isn't written out may. */
function fits(step: Step, index: number | ts.Expression): boolean {
  const at = typeof index === "number" ? index : ts.isNumericLiteral(index) ? Number(index.text) : undefined;
  return step === ANY || (isItem(step) && (at === undefined || at === step));
}
