import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  isAccess,
  isFunctionNode,
  methodAround,
  staticName,
  superCall,
  type Access,
  type FunctionNode,
  type Maker,
  isCall,
} from "../program/syntax.js";
import { listsOf, Table } from "./table.js";
import { handedBy } from "./arguments.js";
import { baseCall, baseClass, constructedBy, indirectCall, isBelow, makerAround, ownerOf } from "./classes.js";
import { extend, idOf, numberOf, type Call, type Env } from "./context.js";
import type { Callee, Origin, Origins } from "./origin.js";
import type { Follow, Visit } from "./walk.js";

/** Asks who calls a function, and who makes instances of a class. */
export interface Callers {
  /** Calls that run a function: `f()`, `o.f()`, `new C()`, `super()`. */
  callers(fn: FunctionNode): readonly Call[];
  /** The same with the way to each: a closure is called only where it is handed to on the way on which it was made. */
  runs(fn: FunctionNode, made: Env): readonly Run[];
  /** Env's with the callers of an open function filled in, one each; empty when nobody calls it. */
  expand(env: Env, fn: FunctionNode): readonly Env[];
  /** The functions of the program that a call may run, those too that callers hand in. */
  callees(call: Call, env: Env): readonly Callee[];
  /** Where a class, or one that extends it, is instantiated. */
  instances(maker: Maker): readonly ts.NewExpression[];
}

/** A call that runs a function, and the way to it, as far as it is known. */
export interface Run {
  readonly call: Call;
  readonly env: Env;
}

export function createCallers(refs: References, origins: Origins, walk: Follow): Callers {
  const nodes = listsOf((node: ts.Node) => node);
  const called = new Table<FunctionNode, readonly Call[]>(
    origins.solver,
    listsOf((call) => call),
  );
  const closures = new Table<FunctionNode, readonly Run[]>(
    origins.solver,
    listsOf(({ call, env }) => `${String(idOf(call))} ${String(numberOf(env))}`),
  );
  const made = new Table<Maker, readonly ts.Node[]>(origins.solver, nodes);
  const extended = new Table<Maker, readonly Maker[]>(
    origins.solver,
    listsOf((maker) => maker),
  );

  function callers(fn: FunctionNode): readonly Call[] {
    return called.ask(0, fn, () => findCallers(fn));
  }

  function runs(fn: FunctionNode, made: Env): readonly Run[] {
    const known = made ? closures.ask(numberOf(made), fn, () => findRuns(fn, made)) : [];
    return known.length > 0 ? known : callers(fn).map((call) => ({ call, env: undefined }));
  }

  function findRuns(fn: FunctionNode, made: Env): readonly Run[] {
    if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return [];
    const found: Run[] = [];
    walk.follow(fn, made, (alias, env) => {
      const { parent } = alias;
      if (isCalled(parent, alias) || isHandedTo(parent, alias)) found.push({ call: parent, env });
    });
    return found;
  }

  function findCallers(fn: FunctionNode): readonly Call[] {
    const found = new Set<Call>();
    const bound = new Set<ts.Node>();
    const note: Visit = (alias) => {
      const { parent } = alias;
      if (isCalled(parent, alias)) found.add(parent);
      else if (isBound(parent) && !bound.has(parent)) {
        bound.add(parent);
        walk.follow(parent.parent, undefined, note);
      }
      if (isIndirect(origins, parent, alias)) found.add(parent.parent);
      else if (ts.isExpressionWithTypeArguments(parent)) superCalls(parent).forEach((call) => found.add(call));
      else if (isHandedTo(parent, alias)) found.add(parent);
    };
    followFunction(fn, note);
    for (const call of [...untypedCalls(fn), ...baseCalls(fn)]) found.add(call);
    return [...found];
  }

  function followFunction(fn: FunctionNode, note: Visit): void {
    if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) walk.follow(fn, undefined, note);
    else if (ts.isConstructorDeclaration(fn)) followClass(fn.parent, note);
    else if (fn.name) walk.followName(fn.name, undefined, note);
    else walk.followSymbol(refs.symbolOf(fn), undefined, note);
  }

  function followClass(maker: Maker, note: Visit): void {
    if (ts.isClassExpression(maker) || ts.isFunctionExpression(maker)) walk.follow(maker, undefined, note);
    if (maker.name) walk.followName(maker.name, undefined, note);
    else walk.followSymbol(refs.symbolOf(maker), undefined, note);
  }

  /** Calls of a class's method on values whose type isn't known, but which are seen to be its instances. */
  function untypedCalls(fn: FunctionNode): readonly Call[] {
    const { maker, name } = methodOf(fn) ?? {};
    if (!maker || name === undefined || !refs.isOpen(name)) return [];
    const seen = aliasesOf(maker).flatMap((alias) => {
      const access = alias.parent;
      const isIt = isAccess(access) && access.expression === alias && accessName(access)?.text === name;
      return isIt && isCalled(access.parent, access) ? [access.parent] : [];
    });
    return ts.isClassLike(maker) ? seen : [...seen, ...unknownCalls(fn, name)];
  }

  /** Calls by a method's name on what the checker doesn't know, but which leads back to where the method is from. */
  function unknownCalls(fn: FunctionNode, name: string): readonly Call[] {
    return refs.named(name).flatMap(({ parent: access }) => {
      if (!isAccess(access) || accessName(access)?.text !== name || refs.symbolOf(accessName(access) ?? access))
        return [];
      const call = access.parent;
      return isCalled(call, access) && origins.callees(call, undefined).some((callee) => callee.fn === fn)
        ? [call]
        : [];
    });
  }

  function methodOf(fn: FunctionNode): { readonly maker: Maker; readonly name: string | undefined } | undefined {
    const owner = origins.prototypes.ownerOf(fn);
    if (owner) return owner;
    const member = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) ? fn.parent : fn;
    if (!ts.isClassElement(member) || !ts.isClassLike(member.parent) || !member.name) return undefined;
    return { maker: member.parent, name: staticName(member.name) };
  }

  /** Every expression in which an instance of a class is seen. */
  function aliasesOf(cls: Maker): readonly ts.Node[] {
    return made.ask(0, cls, () => {
      const found = new Set<ts.Node>();
      for (const instance of instances(cls)) walk.follow(instance, undefined, (alias) => found.add(alias));
      return [...found];
    });
  }

  function instances(maker: Maker): readonly ts.NewExpression[] {
    const found = new Set<ts.NewExpression>();
    const below = new Set([maker]);
    // What is added while this runs is looked at, too.
    for (const one of below) {
      followClass(one, (alias) => {
        const { parent } = alias;
        if (ts.isNewExpression(parent) && parent.expression === alias) found.add(parent);
        const derived = derivedBy(parent);
        if (derived) below.add(derived);
      });
      for (const derived of extending(one)) below.add(derived);
    }
    return [...found];
  }

  /** Functions whose prototypes are made after that of another. */
  function extending(maker: Maker): readonly Maker[] {
    return extended.ask(0, maker, () => {
      const others = [...origins.prototypes.makers()].filter((one) => !ts.isClassLike(one));
      return others.filter((one) => baseClass(origins, one) === maker);
    });
  }

  /** Where functions run the one that they extend as their constructor. */
  function baseCalls(fn: FunctionNode): readonly Call[] {
    const maker = constructedBy(origins, fn);
    return maker ? extending(maker).flatMap((one) => baseCall(origins, one) ?? []) : [];
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
      if (instance && !mayBe(origins, instance, selfOf(origins, call))) return [];
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
  return { callers, runs, expand, callees, instances };
}

/** The class whose constructor the way went through, where the function is one of that class or around it. */
function instanceIn(origins: Origins, env: Env, fn: FunctionNode): Maker | undefined {
  const owner = ownerOf(origins, fn);
  for (let frame = env; owner && frame; frame = frame.caller) {
    const { call } = frame;
    const made = constructedBy(origins, frame.fn);
    if (!made || !isRelated(origins, made, owner)) continue;
    const isBase = call.expression.kind === ts.SyntaxKind.SuperKeyword || indirectCall(origins, call) !== undefined;
    return isBase ? makerAround(origins, call) : undefined;
  }
  return undefined;
}

/** The class of `this` in `this.f()`. */
function selfOf(origins: Origins, { expression: callee }: Call): Maker | undefined {
  const self = isAccess(callee) ? callee.expression : undefined;
  const isSelf = self?.kind === ts.SyntaxKind.ThisKeyword || self?.kind === ts.SyntaxKind.SuperKeyword;
  const method = self && isSelf ? methodAround(self) : undefined;
  return method && ownerOf(origins, method);
}

/** Whether an instance of a class may be the `this` of a method of another one. */
function mayBe(origins: Origins, instance: Maker, self: Maker | undefined): boolean {
  return self === undefined || isRelated(origins, instance, self);
}

function isRelated(origins: Origins, one: Maker, other: Maker): boolean {
  return isBelow(origins, one, other) || isBelow(origins, other, one);
}

function isCalled(node: ts.Node, callee: ts.Node): node is Call {
  return isCall(node) && node.expression === callee;
}

/** `f.bind(self)` */
function isBound(node: ts.Node): node is ts.PropertyAccessExpression & { readonly parent: ts.CallExpression } {
  return ts.isPropertyAccessExpression(node) && node.name.text === "bind" && ts.isCallExpression(node.parent);
}

/** `f.call(self)`, `f.apply(self, list)` */
function isIndirect(
  origins: Origins,
  node: ts.Node,
  fn: ts.Node,
): node is Access & { readonly parent: ts.CallExpression } {
  return isAccess(node) && isCalled(node.parent, node) && indirectCall(origins, node.parent)?.callee === fn;
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
