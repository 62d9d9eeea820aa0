import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  enclosingFunction,
  isAccess,
  isAssignment,
  isFunctionNode,
  isTransparent,
  resolverOf,
  unwrap,
  type FunctionNode,
} from "../program/syntax.js";
import { enter, extend, frameOf, idOf, keyOf, type Call, type Env } from "./env.js";
import { bindingName, openFunctionOf, type Callee, type Origins } from "./origins.js";

/** Called at every expression in which the value stands unchanged, the first one included. */
export type Visit = (alias: ts.Expression, env: Env) => void;

/** Called at every pattern that takes the value apart. */
export type VisitPattern = (pattern: ts.BindingPattern, env: Env) => void;

/** Asks where the value of an expression goes. */
export interface Flow {
  follow(expression: ts.Expression, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  /** The same for a value that a pattern, a parameter or a property name receives. */
  followName(name: ts.BindingName | ts.PropertyName, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  /** The functions of the program that a call may run, those too that callers hand in. */
  callees(call: Call, env: Env): readonly Callee[];
  /** Where a class, or one that extends it, is instantiated. */
  instances(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[];
  /** Says that what a call is given behind its first argument comes out at the parameters of a listener. */
  relay(call: Call, listener: FunctionNode): void;
  /** Calls that run a function: `f()`, `o.f()`, `new C()`, `super()`. */
  callers(fn: FunctionNode): readonly Call[];
  /** Env's with the callers of an open function filled in, one each; empty when nobody calls it. */
  expand(env: Env, fn: FunctionNode): readonly Env[];
}

/** Callbacks of these get the value, or its items, that the method was called on. */
const HANDS_ON = new Set([
  "then",
  "map",
  "forEach",
  "filter",
  "find",
  "findLast",
  "some",
  "every",
  "flatMap",
  "findIndex",
  "sort",
  "toSorted",
  "tap",
  "subscribe",
  "pipe",
]);
/** What the callback of these gives back is what the call gives back. */
const GIVES_BACK = new Set(["then", "map", "flatMap", "catch"]);
/** These give back the value they were called on, or some of its items. */
const KEEPS = new Set([
  "catch",
  "finally",
  "filter",
  "find",
  "findLast",
  "slice",
  "at",
  "concat",
  "reverse",
  "toReversed",
  "sort",
  "toSorted",
  "pop",
  "shift",
  "values",
  "flat",
]);
const BUDGET = 4000;

interface Walker {
  go(alias: ts.Expression, env: Env): void;
  pattern(pattern: ts.BindingPattern, env: Env): void;
}

export function createFlow(refs: References, origins: Origins): Flow {
  function follow(start: ts.Expression, env: Env, visit: Visit, visitPattern?: VisitPattern): void {
    walker(visit, visitPattern).go(start, env);
  }

  function followName(
    name: ts.BindingName | ts.PropertyName,
    env: Env,
    visit: Visit,
    visitPattern?: VisitPattern,
  ): void {
    usesOf(name, env, walker(visit, visitPattern));
  }

  /** Goes on from each place once. */
  function walker(visit: Visit, visitPattern?: VisitPattern): Walker {
    const seen = new Set<string>();
    const isNew = (node: ts.Node, env: Env): boolean => {
      const key = `${idOf(node)}|${keyOf(env)}`;
      return !seen.has(key) && seen.size < BUDGET && seen.add(key).size > 0;
    };
    const walk: Walker = {
      go(alias, env) {
        if (!isNew(alias, env)) return;
        visit(alias, env);
        next(alias, env, walk);
      },
      pattern(pattern, env) {
        if (isNew(pattern, env)) visitPattern?.(pattern, env);
      },
    };
    return walk;
  }

  /** The places one step further on. */
  function next(alias: ts.Expression, env: Env, walk: Walker): void {
    const { parent } = alias;
    if (isTransparent(parent)) return walk.go(parent, env);
    if (ts.isConditionalExpression(parent)) return parent.condition === alias ? undefined : walk.go(parent, env);
    if (ts.isBinaryExpression(parent)) return throughBinary(parent, alias, env, walk);
    if (ts.isVariableDeclaration(parent) && parent.initializer === alias) return usesOf(parent.name, env, walk);
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
    if (ts.isForOfStatement(parent) && parent.expression === alias) intoLoop(parent, env, walk);
  }

  function intoLoop(loop: ts.ForOfStatement, env: Env, walk: Walker): void {
    if (!ts.isVariableDeclarationList(loop.initializer)) return;
    for (const declaration of loop.initializer.declarations) usesOf(declaration.name, env, walk);
  }

  function throughBinary(parent: ts.BinaryExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    if (isAssignment(parent)) {
      if (parent.right !== alias) return;
      walk.go(parent, env);
      const left = unwrap(parent.left);
      const name = ts.isIdentifier(left) ? left : accessName(left);
      if (name) usesOfSymbol(refs.symbolOf(name), env, walk);
      return;
    }
    const kind = parent.operatorToken.kind;
    const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
    const isLast =
      (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.CommaToken) && parent.right === alias;
    if (isChoice || isLast) walk.go(parent, env);
  }

  /** Stored in an object: wherever that member is read, by its type or by following the object. */
  function intoMember(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, env: Env, walk: Walker): void {
    const { name } = member;
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return;
    usesOfSymbol(refs.declared(name), env, walk);
    const reads: Visit = (alias, at) => {
      const { parent } = alias;
      if (isAccess(parent) && parent.expression === alias && accessName(parent)?.text === name.text)
        walk.go(parent, at);
    };
    follow(member.parent, env, reads, (pattern, at) => {
      for (const element of pattern.elements) {
        if (ts.isBindingElement(element) && bindingName(element) === name.text) usesOf(element.name, at, walk);
      }
    });
  }

  /** All reads of a declared name. */
  function usesOf(name: ts.BindingName | ts.PropertyName, env: Env, walk: Walker): void {
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return walk.pattern(name, env);
    if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) {
      const { parent } = name;
      const symbol =
        ts.isBindingElement(parent) || ts.isShorthandPropertyAssignment(parent)
          ? refs.declared(name)
          : refs.symbolOf(name);
      usesOfSymbol(symbol, env, walk);
    }
  }

  function usesOfSymbol(symbol: ts.Symbol | undefined, env: Env, walk: Walker): void {
    if (!symbol) return;
    for (const name of refs.find(symbol)) {
      const use = readOf(name);
      if (use) walk.go(use, env);
      else aliasOf(name, env, walk);
    }
  }

  /** Reads under another name: `const { a: b } = require("./x")`, a shorthand in a literal. */
  function aliasOf(name: ts.Node, env: Env, walk: Walker): void {
    const { parent } = name;
    if (ts.isBindingElement(parent) && (parent.propertyName === name || parent.name === name) && parent.name !== name)
      usesOf(parent.name, env, walk);
    else if (ts.isShorthandPropertyAssignment(parent) && parent.name === name) intoMember(parent, env, walk);
  }

  function outOf(fn: FunctionNode | undefined, env: Env, walk: Walker): void {
    if (!fn) return;
    const frame = frameOf(env, fn);
    if (frame) return walk.go(frame.call, frame.caller);
    if (givesBack(fn)) {
      const call = fn.parent;
      if (ts.isCallExpression(call)) walk.go(call, env);
      return;
    }
    if (ts.isGetAccessorDeclaration(fn)) return usesOf(fn.name, env, walk);
    for (const call of callers(fn)) walk.go(call, undefined);
  }

  function throughCall(call: Call, alias: ts.Expression, env: Env, walk: Walker): void {
    if (call.expression === alias) return;
    const index = call.arguments?.indexOf(alias) ?? -1;
    const name = call.expression.getText();
    if (
      index === 0 &&
      (name === "Promise.resolve" || name === "Object.freeze" || name === "structuredClone" || name === "Array.from")
    )
      walk.go(call, env);
    const listeners = index > 0 ? (relays.get(call) ?? []) : [];
    for (const fn of listeners) {
      const parameter = fn.parameters[index - 1];
      if (parameter) usesOf(parameter.name, undefined, walk);
    }
    const promise = promiseResolvedBy(call);
    if (promise && index === 0) walk.go(promise, env);
    for (const { fn, outer } of callees(call, env)) {
      const parameter = fn.parameters[index];
      const frame = enter(env, fn, call, outer);
      if (parameter && frame && !parameter.dotDotDotToken) usesOf(parameter.name, frame, walk);
    }
  }

  /** `resolve(value)` inside `new Promise((resolve) => …)` */
  function promiseResolvedBy(call: Call): ts.NewExpression | undefined {
    const declaration = refs.symbolOf(call.expression)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return undefined;
    const promise = declaration.parent.parent;
    return ts.isNewExpression(promise) && resolverOf(promise) === declaration.name ? promise : undefined;
  }

  function callees(call: Call, env: Env): readonly Callee[] {
    const known = origins.callees(call, env);
    if (known.length > 0) return known;
    const open = origins.of(call.expression, env).flatMap((origin) => openFunctionOf(origin) ?? []);
    return open.flatMap((fn) => expand(env, fn).flatMap((wider) => origins.callees(call, wider)));
  }

  /** `value.then(f)`, `list.map(f)`, `list.filter(f)` */
  function throughMethod(access: ts.PropertyAccessExpression, env: Env, walk: Walker): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const method = access.name.text;
    if (KEEPS.has(method)) walk.go(call, env);
    const parameter = callbackParameter(method, call, env);
    if (parameter) usesOf(parameter.name, env, walk);
  }

  function callbackParameter(method: string, call: ts.CallExpression, env: Env): ts.ParameterDeclaration | undefined {
    const callback = call.arguments[0];
    const index = HANDS_ON.has(method) ? 0 : method === "reduce" ? 1 : -1;
    if (!callback || index < 0) return undefined;
    const fn = origins.of(callback, env).find((origin) => isFunctionNode(origin.node))?.node;
    return fn && isFunctionNode(fn) ? fn.parameters[index] : undefined;
  }

  /** Where a class, or one that extends it, is instantiated. */
  function instances(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[] {
    const found: ts.NewExpression[] = [];
    usesOfClass(cls, (alias) => {
      const { parent } = alias;
      if (ts.isNewExpression(parent) && parent.expression === alias) found.push(parent);
      if (ts.isExpressionWithTypeArguments(parent) && ts.isClassLike(parent.parent.parent))
        found.push(...instances(parent.parent.parent));
    });
    return found;
  }

  const relays = new Map<Call, FunctionNode[]>();
  function relay(call: Call, listener: FunctionNode): void {
    relays.set(call, [...(relays.get(call) ?? []), listener]);
  }

  const called = new Map<FunctionNode, readonly Call[]>();
  function callers(fn: FunctionNode): readonly Call[] {
    const known = called.get(fn);
    if (known) return known;
    called.set(fn, []);
    const found: Call[] = [];
    const note: Visit = (alias) => {
      const { parent } = alias;
      if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === alias)
        found.push(parent);
      else if (
        ts.isPropertyAccessExpression(parent) &&
        parent.name.text === "bind" &&
        ts.isCallExpression(parent.parent)
      )
        follow(parent.parent, undefined, note);
      else if (ts.isExpressionWithTypeArguments(parent)) found.push(...superCalls(parent));
    };
    if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) follow(fn, undefined, note);
    else if (ts.isConstructorDeclaration(fn)) usesOfClass(fn.parent, note);
    else if (fn.name) followName(fn.name, undefined, note);
    else usesOfSymbol(refs.symbolOf(fn), undefined, walker(note));
    called.set(fn, [...new Set(found)]);
    return called.get(fn) ?? [];
  }

  function usesOfClass(cls: ts.ClassLikeDeclaration, note: Visit): void {
    if (cls.name) followName(cls.name, undefined, note);
    else if (ts.isClassExpression(cls)) follow(cls, undefined, note);
    else usesOfSymbol(refs.symbolOf(cls), undefined, walker(note));
  }

  /** `class D extends C`: the calls of D's `super`, or those of D itself when it has no constructor. */
  function superCalls(heritage: ts.ExpressionWithTypeArguments): readonly Call[] {
    const derived = heritage.parent.parent;
    if (!ts.isClassLike(derived)) return [];
    const own = derived.members.find(ts.isConstructorDeclaration);
    const found: Call[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found.push(node);
      ts.forEachChild(node, visit);
    };
    if (own) visit(own);
    else
      usesOfClass(derived, (alias) => {
        if (ts.isNewExpression(alias.parent) && alias.parent.expression === alias) found.push(alias.parent);
      });
    return found;
  }

  function expand(env: Env, fn: FunctionNode): readonly Env[] {
    return callers(fn).flatMap((call) => {
      const outers = origins.callees(call, undefined).filter((callee) => callee.fn === fn);
      return (outers.length > 0 ? outers : [{ outer: undefined }]).flatMap(
        ({ outer }) => extend(env, fn, call, outer) ?? [],
      );
    });
  }
  return { follow, followName, callees, callers, expand, instances, relay };
}

function givesBack(fn: FunctionNode): boolean {
  const call = fn.parent;
  return (
    ts.isCallExpression(call) &&
    call.arguments.some((argument) => argument === fn) &&
    ts.isPropertyAccessExpression(call.expression) &&
    GIVES_BACK.has(call.expression.name.text)
  );
}

/** The expression that reads a name: the identifier, or the access of which it is the property. */
function readOf(name: ts.Node): ts.Expression | undefined {
  const { parent } = name;
  if (isAccess(parent) && accessName(parent) === name) return isWritten(parent) ? undefined : parent;
  if (!ts.isIdentifier(name) || isDeclaring(name)) return undefined;
  return isWritten(name) ? undefined : name;
}

function isWritten(node: ts.Expression): boolean {
  return isAssignment(node.parent) && node.parent.left === node;
}

function isDeclaring(name: ts.Identifier): boolean {
  const { parent } = name;
  if (
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent)
  )
    return true;
  if (ts.isBindingElement(parent)) return parent.initializer !== name;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return true;
  return "name" in parent && parent.name === name;
}
