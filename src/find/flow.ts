import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { accessName, enclosingFunction, isAccess, isAssignment, isFunctionNode, isTransparent, unwrap, type FunctionNode } from "../program/syntax.js";
import { enter, extend, frameOf, idOf, keyOf, type Call, type Env } from "./env.js";
import { bindingName, type Origins } from "./origins.js";

/** Called at every expression in which the value stands unchanged, the first one included. */
export type Visit = (alias: ts.Expression, env: Env) => void;

/** Asks where the value of an expression goes. */
export interface Flow {
  follow(expression: ts.Expression, env: Env, visit: Visit): void;
  /** The same for a value that a pattern, a parameter or a property name receives. */
  followName(name: ts.BindingName | ts.PropertyName, env: Env, visit: Visit): void;
  /** Calls that run a function: `f()`, `o.f()`, `new C()`, `super()`. */
  callers(fn: FunctionNode): readonly Call[];
  /** Env's with the callers of an open function filled in, one each; empty when nobody calls it. */
  expand(env: Env, fn: FunctionNode): readonly Env[];
}

/** Callbacks of these get the value, or its items, that the method was called on. */
const HANDS_ON = new Set(["then", "map", "forEach", "filter", "find", "findLast", "some", "every", "flatMap", "findIndex", "sort", "toSorted", "tap", "subscribe", "pipe"]);
/** What the callback of these gives back is what the call gives back. */
const GIVES_BACK = new Set(["then", "map", "flatMap", "catch"]);
/** These give back the value they were called on, or some of its items. */
const KEEPS = new Set(["catch", "finally", "filter", "find", "findLast", "slice", "at", "concat", "reverse", "toReversed", "sort", "toSorted", "pop", "shift", "values", "flat"]);
const BUDGET = 4000;

export function createFlow(refs: References, origins: Origins): Flow {
  function follow(start: ts.Expression, env: Env, visit: Visit): void {
    const seen = new Set<string>();
    const go = (alias: ts.Expression, at: Env): void => {
      const key = `${idOf(alias)}|${keyOf(at)}`;
      if (seen.has(key) || seen.size > BUDGET) return;
      seen.add(key);
      visit(alias, at);
      next(alias, at, go);
    };
    go(start, env);
  }

  function followName(name: ts.BindingName | ts.PropertyName, env: Env, visit: Visit): void {
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name) && !ts.isStringLiteralLike(name)) return;
    const seen = new Set<string>();
    const go = (alias: ts.Expression, at: Env): void => {
      const key = `${idOf(alias)}|${keyOf(at)}`;
      if (seen.has(key) || seen.size > BUDGET) return;
      seen.add(key);
      visit(alias, at);
      next(alias, at, go);
    };
    usesOf(name, env, go);
  }

  /** The places one step further on. */
  function next(alias: ts.Expression, env: Env, go: Visit): void {
    const { parent } = alias;
    if (isTransparent(parent)) return go(parent, env);
    if (ts.isConditionalExpression(parent)) return parent.condition === alias ? undefined : go(parent, env);
    if (ts.isBinaryExpression(parent)) return throughBinary(parent, alias, env, go);
    if (ts.isVariableDeclaration(parent) && parent.initializer === alias && !ts.isObjectBindingPattern(parent.name)) return usesOf(parent.name, env, go);
    if (ts.isPropertyAssignment(parent) && parent.initializer === alias) return intoMember(parent, env, go);
    if (ts.isShorthandPropertyAssignment(parent)) return intoMember(parent, env, go);
    if (ts.isPropertyDeclaration(parent) && parent.initializer === alias) return usesOf(parent.name, env, go);
    if (ts.isParameter(parent) && parent.initializer === alias && ts.isIdentifier(parent.name)) return usesOf(parent.name, env, go);
    if (ts.isReturnStatement(parent)) return outOf(enclosingFunction(parent), env, go);
    if (ts.isArrowFunction(parent) && parent.body === alias) return outOf(parent, env, go);
    if (ts.isExportAssignment(parent)) return usesOfSymbol(refs.symbolOf(parent), env, go);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return throughCall(parent, alias, env, go);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === alias) return throughMethod(parent, env, go);
    if (ts.isForOfStatement(parent) && parent.expression === alias) return undefined;
  }

  function throughBinary(parent: ts.BinaryExpression, alias: ts.Expression, env: Env, go: Visit): void {
    if (isAssignment(parent)) {
      if (parent.right !== alias) return;
      go(parent, env);
      const left = unwrap(parent.left);
      const name = ts.isIdentifier(left) ? left : accessName(left);
      if (name) usesOfSymbol(refs.symbolOf(name), env, go);
      return;
    }
    const kind = parent.operatorToken.kind;
    const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
    const isLast = (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.CommaToken) && parent.right === alias;
    if (isChoice || isLast) go(parent, env);
  }

  /** Stored in an object: wherever that member is read, by its type or by following the object. */
  function intoMember(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, env: Env, go: Visit): void {
    const { name } = member;
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name)) return;
    usesOfSymbol(refs.declared(name), env, go);
    follow(member.parent, env, (alias, at) => {
      memberReads(alias, name.text, at, go);
    });
  }

  /** `alias.name`, `{ name } = alias` */
  function memberReads(alias: ts.Expression, name: string, env: Env, go: Visit): void {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias && accessName(parent)?.text === name) return go(parent, env);
    const pattern = patternOf(alias);
    if (pattern && ts.isObjectBindingPattern(pattern)) {
      for (const element of pattern.elements) if (bindingName(element) === name) usesOf(element.name, env, go);
    }
  }

  /** All reads of a declared name. */
  function usesOf(name: ts.BindingName | ts.PropertyName, env: Env, go: Visit): void {
    if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) {
      const { parent } = name;
      const symbol = ts.isBindingElement(parent) || ts.isShorthandPropertyAssignment(parent) ? refs.declared(name) : refs.symbolOf(name);
      usesOfSymbol(symbol, env, go);
    }
  }

  function usesOfSymbol(symbol: ts.Symbol | undefined, env: Env, go: Visit): void {
    if (!symbol) return;
    for (const name of refs.find(symbol)) {
      const use = readOf(name);
      if (use) go(use, env);
      else aliasOf(name, env, go);
    }
  }

  /** Reads under another name: `const { a: b } = require("./x")`, a shorthand in a literal. */
  function aliasOf(name: ts.Node, env: Env, go: Visit): void {
    const { parent } = name;
    if (ts.isBindingElement(parent) && (parent.propertyName === name || parent.name === name) && parent.name !== name) usesOf(parent.name, env, go);
    else if (ts.isShorthandPropertyAssignment(parent) && parent.name === name) intoMember(parent, env, go);
  }

  function outOf(fn: FunctionNode | undefined, env: Env, go: Visit): void {
    if (!fn) return;
    const frame = frameOf(env, fn);
    if (frame) return go(frame.call, frame.caller);
    if (givesBack(fn)) {
      const call = fn.parent;
      if (ts.isCallExpression(call)) go(call, env);
      return;
    }
    if (ts.isGetAccessorDeclaration(fn)) return usesOf(fn.name, env, go);
    for (const call of callers(fn)) go(call, undefined);
  }

  function throughCall(call: Call, alias: ts.Expression, env: Env, go: Visit): void {
    if (call.expression === alias) return;
    const index = call.arguments?.indexOf(alias) ?? -1;
    const name = call.expression.getText();
    if (index === 0 && (name === "Promise.resolve" || name === "Object.freeze" || name === "structuredClone" || name === "Array.from")) go(call, env);
    for (const { fn, outer } of origins.callees(call, env)) {
      const parameter = fn.parameters[index];
      const frame = enter(env, fn, call, outer);
      if (parameter && frame && !parameter.dotDotDotToken && ts.isIdentifier(parameter.name)) usesOf(parameter.name, frame, go);
    }
  }

  /** `value.then(f)`, `list.map(f)`, `list.filter(f)` */
  function throughMethod(access: ts.PropertyAccessExpression, env: Env, go: Visit): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const method = access.name.text;
    if (KEEPS.has(method)) go(call, env);
    const parameter = callbackParameter(method, call, env);
    if (parameter && ts.isIdentifier(parameter.name)) usesOf(parameter.name, env, go);
  }

  function callbackParameter(method: string, call: ts.CallExpression, env: Env): ts.ParameterDeclaration | undefined {
    const callback = call.arguments[0];
    const index = HANDS_ON.has(method) ? 0 : method === "reduce" ? 1 : -1;
    if (!callback || index < 0) return undefined;
    const fn = origins.of(callback, env).find((origin) => isFunctionNode(origin.node))?.node;
    return fn && isFunctionNode(fn) ? fn.parameters[index] : undefined;
  }

  const called = new Map<FunctionNode, readonly Call[]>();
  function callers(fn: FunctionNode): readonly Call[] {
    const known = called.get(fn);
    if (known) return known;
    called.set(fn, []);
    const found: Call[] = [];
    const note: Visit = (alias) => {
      const { parent } = alias;
      if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === alias) found.push(parent);
      else if (ts.isPropertyAccessExpression(parent) && parent.name.text === "bind" && ts.isCallExpression(parent.parent)) follow(parent.parent, undefined, note);
      else if (ts.isExpressionWithTypeArguments(parent)) found.push(...superCalls(parent));
    };
    if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) follow(fn, undefined, note);
    else if (ts.isConstructorDeclaration(fn)) usesOfClass(fn.parent, note);
    else if (fn.name) followName(fn.name, undefined, note);
    else usesOfSymbol(refs.symbolOf(fn), undefined, note);
    called.set(fn, [...new Set(found)]);
    return called.get(fn) ?? [];
  }

  function usesOfClass(cls: ts.ClassLikeDeclaration, note: Visit): void {
    if (cls.name) followName(cls.name, undefined, note);
    else if (ts.isClassExpression(cls)) follow(cls, undefined, note);
    else usesOfSymbol(refs.symbolOf(cls), undefined, note);
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
    else usesOfClass(derived, (alias) => {
      if (ts.isNewExpression(alias.parent) && alias.parent.expression === alias) found.push(alias.parent);
    });
    return found;
  }

  function expand(env: Env, fn: FunctionNode): readonly Env[] {
    return callers(fn).flatMap((call) => extend(env, fn, call) ?? []);
  }
  return { follow, followName, callers, expand };
}

/** The pattern that takes a value apart: in a declaration, an assignment's left side isn't one of these. */
export function patternOf(alias: ts.Expression): ts.BindingPattern | undefined {
  const { parent } = alias;
  if (ts.isVariableDeclaration(parent) && parent.initializer === alias && !ts.isIdentifier(parent.name)) return parent.name;
  return undefined;
}

function givesBack(fn: FunctionNode): boolean {
  const call = fn.parent;
  return ts.isCallExpression(call) && call.arguments.some((argument) => argument === fn) && ts.isPropertyAccessExpression(call.expression) && GIVES_BACK.has(call.expression.name.text);
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
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer !== name;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return true;
  return "name" in parent && parent.name === name;
}
