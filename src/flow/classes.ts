/** What makes instances: classes, and functions with a prototype. */
import { ts } from "ts-morph";
import {
  accessName,
  compilersHelper,
  isAccess,
  isAssignment,
  isFunctionNode,
  isMaker,
  methodAround,
  superCall,
  type FunctionNode,
  type Maker,
} from "../program/syntax.js";
import type { Call, Env } from "./context.js";
import type { Origins } from "./origin.js";

const SELF = /^[_$]*(this|self|that|me|my|vm)\d*$/i;

/** The class of the program, or function with a prototype, that one extends; none for one that is below itself. */
export function baseClass(origins: Origins, maker: Maker): Maker | undefined {
  const base = writtenBase(origins, maker);
  const climbed = new Set<Maker>();
  for (let above = base; above && !climbed.has(above); above = writtenBase(origins, above)) {
    if (above === maker) return undefined;
    climbed.add(above);
  }
  return base;
}

function writtenBase(origins: Origins, maker: Maker): Maker | undefined {
  const written = heritageOf(origins, maker);
  return written && makerAt(origins, written, undefined)?.node;
}

/** What one extends, as it is written. */
export function heritageOf(origins: Origins, maker: Maker): ts.Expression | undefined {
  const clause = ts.isClassLike(maker)
    ? maker.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    : undefined;
  return clause?.expression ?? origins.prototypes.base(maker);
}

/** What `new` of an expression makes an instance of, and the calls through which that was reached. */
export function makerAt(
  origins: Origins,
  expression: ts.Expression,
  env: Env,
): { readonly node: Maker; readonly env: Env } | undefined {
  for (const { node, env: at } of origins.of(expression, env)) if (isMaker(node)) return { node, env: at };
  return undefined;
}

/** What makes the instance that `this` is in a place. */
export function makerAround(origins: Origins, self: ts.Node): Maker | undefined {
  const fn = methodAround(self);
  const owner = fn && origins.prototypes.ownerOf(fn);
  if (owner) return owner.maker;
  return ts.findAncestor(self, ts.isClassLike) ?? (fn && isMaker(fn) ? fn : undefined);
}

/** The same for an expression that holds a `this`, under whatever name. */
export function makerOfSelf(origins: Origins, expression: ts.Expression): Maker | undefined {
  const self = origins.of(expression, undefined).find(({ node }) => node.kind === ts.SyntaxKind.ThisKeyword);
  return self && makerAround(origins, self.node);
}

/** Whether one is the other, or extends it. */
export function isBelow(origins: Origins, maker: Maker, above: Maker): boolean {
  for (let current: Maker | undefined = maker; current; current = baseClass(origins, current)) {
    if (current === above) return true;
  }
  return false;
}

/** The maker whose constructor a function is. */
export function constructedBy(origins: Origins, fn: FunctionNode): Maker | undefined {
  if (ts.isConstructorDeclaration(fn)) return fn.parent;
  return isMaker(fn) && origins.prototypes.has(fn) ? fn : undefined;
}

/** The maker whose instances have a function as a method. */
export function ownerOf(origins: Origins, fn: FunctionNode): Maker | undefined {
  return ts.isClassLike(fn.parent) ? fn.parent : origins.prototypes.ownerOf(fn)?.maker;
}

/** What runs when an instance is made, if it is written out. */
export function constructorOf(maker: Maker): FunctionNode | undefined {
  if (!ts.isClassLike(maker)) return maker;
  return maker.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** The call by which a constructor runs that of what its maker extends: `super(…)`, `B.call(this, …)`. */
export function baseCall(origins: Origins, maker: Maker): ts.CallExpression | undefined {
  const fn = constructorOf(maker);
  if (!fn || ts.isConstructorDeclaration(fn)) return fn && superCall(fn);
  const base = baseClass(origins, maker);
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (isMaker(node) || found) return;
    if (ts.isCallExpression(node) && isBaseCall(origins, node, base)) found = node;
    ts.forEachChild(node, visit);
  };
  if (base && fn.body) ts.forEachChild(fn.body, visit);
  return found;
}

function isBaseCall(origins: Origins, call: ts.CallExpression, base: Maker | undefined): boolean {
  const indirect = indirectCall(origins, call);
  if (!indirect?.self || !isSelf(origins, indirect.self)) return false;
  return indirect.isSuper || origins.of(indirect.callee, undefined).some(({ node }) => node === base);
}

export function isStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true
  );
}

/** What a class assigns to a field of its own: `this.name = value`. */
export function fieldAssignments(origins: Origins, maker: Maker, name: string): readonly ts.Expression[] {
  const known = assigned.get(maker) ?? collectAssignments(origins, maker);
  assigned.set(maker, known);
  const named = known.get(name) ?? [];
  return named.filter(({ self }) => isSelf(origins, self)).map(({ value }) => value);
}

interface Assigned {
  readonly self: ts.Expression;
  readonly value: ts.Expression;
}

const assigned = new WeakMap<Maker, ReadonlyMap<string, readonly Assigned[]>>();

/** Where code of a class stands: its own, or that of a function and what is put on its prototype. */
export function partsOf(origins: Origins, maker: Maker): readonly ts.Node[] {
  const members = [...origins.prototypes.members(maker).values()].flat();
  return [...(ts.isClassLike(maker) ? maker.members : [maker]), ...members.map(({ value }) => value)];
}

/** By name what is assigned to members of what may be `this`. */
function collectAssignments(origins: Origins, maker: Maker): ReadonlyMap<string, readonly Assigned[]> {
  const found = new Map<string, Assigned[]>();
  const visit = (node: ts.Node): void => {
    if (isAssignment(node) && isAccess(node.left) && isNamedSelf(node.left.expression)) {
      const name = accessName(node.left)?.text;
      const one = { self: node.left.expression, value: node.right };
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), one]);
    }
    ts.forEachChild(node, visit);
  };
  partsOf(origins, maker).forEach(visit);
  return found;
}

/** `this`, or a variable that keeps it for callbacks. */
function isSelf(origins: Origins, node: ts.Expression): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return (
    isNamedSelf(node) && origins.of(node, undefined).some((origin) => origin.node.kind === ts.SyntaxKind.ThisKeyword)
  );
}

function isNamedSelf(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && SELF.test(node.text));
}

/** A call that says what `this` is in what it runs: `f.call(self, a)`, `f.apply(self, list)`. */
export interface Indirect {
  readonly callee: ts.Expression;
  readonly self: ts.Expression | undefined;
  readonly given: readonly ts.Expression[];
  /** What is given, where it is one list. */
  readonly list: ts.Expression | undefined;
  /** Whether what `callee` extends is run in its stead: `_callSuper(this, C, list)`. */
  readonly isSuper: boolean;
}

export function indirectCall(origins: Origins, call: Call): Indirect | undefined {
  const indirect = readIndirect(call);
  // An object may have a method of that name.
  const isIt =
    indirect?.isSuper === true ||
    (indirect && origins.of(indirect.callee, undefined).some(({ node }) => isMaker(node) || isFunctionNode(node)));
  return isIt ? indirect : undefined;
}

function readIndirect(call: Call): Indirect | undefined {
  const { expression } = call;
  if (!ts.isCallExpression(call) || call.arguments.some(ts.isSpreadElement)) return undefined;
  const [self, ...given] = call.arguments;
  const [cls, list] = given;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
  if (name === "apply" && self && expression.getText() === "Reflect.apply")
    return { callee: self, self: cls, given: [], list, isSuper: false };
  if (cls && compilersHelper(call) === "callSuper") return { callee: cls, self, given: [], list, isSuper: true };
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const callee = expression.expression;
  if (expression.name.text === "call") return { callee, self, given, list: undefined, isSuper: false };
  return expression.name.text === "apply" ? { callee, self, given: [], list: cls, isSuper: false } : undefined;
}
