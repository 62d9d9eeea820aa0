import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  isAccess,
  isFunctionNode,
  methodAround,
  staticName,
  superCall,
  type FunctionNode,
} from "../program/syntax.js";
import { handedBy } from "./arguments.js";
import { baseClass } from "./classes.js";
import { extend, type Call, type Env } from "./env.js";
import type { Callee, Origin, Origins } from "./origin.js";
import type { Follow, Visit } from "./walk.js";

/** Asks who calls a function, and who makes instances of a class. */
export interface Callers {
  /** Calls that run a function: `f()`, `o.f()`, `new C()`, `super()`. */
  callers(fn: FunctionNode): readonly Call[];
  /** Env's with the callers of an open function filled in, one each; empty when nobody calls it. */
  expand(env: Env, fn: FunctionNode): readonly Env[];
  /** The functions of the program that a call may run, those too that callers hand in. */
  callees(call: Call, env: Env): readonly Callee[];
  /** Where a class, or one that extends it, is instantiated. */
  instances(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[];
}

export function createCallers(refs: References, origins: Origins, walk: Follow): Callers {
  const called = new Map<FunctionNode, readonly Call[]>();
  const made = new Map<ts.ClassLikeDeclaration, readonly ts.Expression[]>();

  function callers(fn: FunctionNode): readonly Call[] {
    const known = called.get(fn);
    if (known) return known;
    called.set(fn, []);
    const found = new Set<Call>();
    const note: Visit = (alias) => {
      const { parent } = alias;
      if (isCalled(parent, alias)) found.add(parent);
      else if (
        ts.isPropertyAccessExpression(parent) &&
        parent.name.text === "bind" &&
        ts.isCallExpression(parent.parent)
      )
        walk.follow(parent.parent, undefined, note);
      else if (ts.isExpressionWithTypeArguments(parent)) superCalls(parent).forEach((call) => found.add(call));
      else if (isHandedTo(parent, alias)) found.add(parent);
    };
    followFunction(fn, note);
    for (const call of untypedCalls(fn)) found.add(call);
    called.set(fn, [...found]);
    return [...found];
  }

  function followFunction(fn: FunctionNode, note: Visit): void {
    if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) walk.follow(fn, undefined, note);
    else if (ts.isConstructorDeclaration(fn)) followClass(fn.parent, note);
    else if (fn.name) walk.followName(fn.name, undefined, note);
    else walk.followSymbol(refs.symbolOf(fn), undefined, note);
  }

  function followClass(cls: ts.ClassLikeDeclaration, note: Visit): void {
    if (cls.name) walk.followName(cls.name, undefined, note);
    else if (ts.isClassExpression(cls)) walk.follow(cls, undefined, note);
    else walk.followSymbol(refs.symbolOf(cls), undefined, note);
  }

  /** Calls of a class's method on values whose type isn't known, but which are seen to be its instances. */
  function untypedCalls(fn: FunctionNode): readonly Call[] {
    const member = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) ? fn.parent : fn;
    if (!ts.isClassElement(member) || !ts.isClassLike(member.parent) || !member.name) return [];
    const name = staticName(member.name) ?? "";
    if (!refs.isOpen(name)) return [];
    return aliasesOf(member.parent).flatMap((alias) => {
      const access = alias.parent;
      const isIt = isAccess(access) && access.expression === alias && accessName(access)?.text === name;
      return isIt && isCalled(access.parent, access) ? [access.parent] : [];
    });
  }

  /** Every expression in which an instance of a class is seen. */
  function aliasesOf(cls: ts.ClassLikeDeclaration): readonly ts.Expression[] {
    const known = made.get(cls);
    if (known) return known;
    made.set(cls, []);
    const found: ts.Expression[] = [];
    for (const instance of instances(cls)) walk.follow(instance, undefined, (alias) => found.push(alias));
    made.set(cls, found);
    return found;
  }

  function instances(cls: ts.ClassLikeDeclaration): readonly ts.NewExpression[] {
    const found: ts.NewExpression[] = [];
    followClass(cls, (alias) => {
      const { parent } = alias;
      if (ts.isNewExpression(parent) && parent.expression === alias) found.push(parent);
      const derived = derivedBy(parent);
      if (derived && derived !== cls) found.push(...instances(derived));
    });
    return found;
  }

  /** `class D extends C`: the call of D's `super`, or those of D itself when it has no constructor. */
  function superCalls(heritage: ts.ExpressionWithTypeArguments): readonly Call[] {
    const derived = derivedBy(heritage);
    const own = derived?.members.find(ts.isConstructorDeclaration);
    const call = own && superCall(own);
    if (!derived || own) return call ? [call] : [];
    return instances(derived);
  }

  function expand(env: Env, fn: FunctionNode): readonly Env[] {
    const instance = instanceIn(origins, env, fn);
    return callers(fn).flatMap((call) => {
      if (instance && !mayBe(origins, instance, selfOf(call))) return [];
      const ways = origins.callees(call, undefined).filter((callee) => callee.fn === fn);
      const known = ways.length > 0 ? ways : [{ outer: undefined, bound: undefined }];
      return known.flatMap((way) => extend(env, fn, call, way) ?? []);
    });
  }

  function callees(call: Call, env: Env): readonly Callee[] {
    const known = origins.callees(call, env);
    const open = origins.of(call.expression, env).flatMap((origin) => {
      const fn = origins.openFunction(origin);
      return fn ? [{ origin, fn }] : [];
    });
    const given = open.flatMap(({ origin, fn }) => {
      const here = expand(env, fn).flatMap((wider) => origins.callees(call, wider));
      return here.length > 0 ? here : handedTo(origin, fn);
    });
    return [...known, ...given];
  }

  /** The functions that a parameter gets, whoever calls its function: those that `subscribe(f)` put into a list. */
  function handedTo({ node, env }: Origin, fn: FunctionNode): readonly Callee[] {
    if (!ts.isParameter(node) || !ts.isIdentifier(node.name)) return [];
    const { name } = node;
    return expand(env, fn).flatMap((wider) =>
      origins
        .of(name, wider)
        .flatMap((origin) =>
          isFunctionNode(origin.node) ? [{ fn: origin.node, outer: origin.env, bound: undefined }] : [],
        ),
    );
  }
  return { callers, expand, callees, instances };
}

/** The class whose constructor the way went through, where the function is one of that class or around it. */
function instanceIn(origins: Origins, env: Env, fn: FunctionNode): ts.ClassLikeDeclaration | undefined {
  const owner = ts.isClassLike(fn.parent) ? fn.parent : undefined;
  for (let frame = env; owner && frame; frame = frame.caller) {
    const { fn: made, call } = frame;
    if (!ts.isConstructorDeclaration(made) || !isRelated(origins, made.parent, owner)) continue;
    return call.expression.kind === ts.SyntaxKind.SuperKeyword ? ts.findAncestor(call, ts.isClassLike) : undefined;
  }
  return undefined;
}

/** The class of `this` in `this.f()`. */
function selfOf({ expression: callee }: Call): ts.ClassLikeDeclaration | undefined {
  const self = isAccess(callee) ? callee.expression : undefined;
  const isSelf = self?.kind === ts.SyntaxKind.ThisKeyword || self?.kind === ts.SyntaxKind.SuperKeyword;
  const owner = self && isSelf ? methodAround(self)?.parent : undefined;
  return owner && ts.isClassLike(owner) ? owner : undefined;
}

/** Whether an instance of a class may be the `this` of a method of another one. */
function mayBe(
  origins: Origins,
  instance: ts.ClassLikeDeclaration,
  self: ts.ClassLikeDeclaration | undefined,
): boolean {
  return self === undefined || isRelated(origins, instance, self);
}

function isRelated(origins: Origins, one: ts.ClassLikeDeclaration, other: ts.ClassLikeDeclaration): boolean {
  return isBelow(origins, one, other) || isBelow(origins, other, one);
}

function isBelow(origins: Origins, cls: ts.ClassLikeDeclaration, above: ts.ClassLikeDeclaration): boolean {
  let current: ts.ClassLikeDeclaration | undefined = cls;
  for (let step = 0; current && step < 8; step++) {
    if (current === above) return true;
    current = baseClass(origins, current);
  }
  return false;
}

function isCalled(node: ts.Node, callee: ts.Node): node is Call {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression === callee;
}

/** `list.map(f)`: a call that runs the function it is given by name. */
function isHandedTo(node: ts.Node, callback: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.arguments[0] === callback && handedBy(node) !== undefined;
}

/** The class that a heritage clause belongs to. */
function derivedBy(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  const cls = ts.isExpressionWithTypeArguments(node) ? node.parent.parent : undefined;
  return cls && ts.isClassLike(cls) ? cls : undefined;
}
