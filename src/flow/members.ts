/** What stands at a property of a value that is known as a whole: a literal, an instance, a class, an enum. */
import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  isMerge,
  keptAs,
  returnsOf,
  staticName,
  type FunctionNode,
  type Maker,
} from "../program/syntax.js";
import { restAt } from "./arguments.js";
import { baseCall, baseClass, constructorOf, fieldAssignments, isStatic, makerAround, makerAt } from "./classes.js";
import { findResult } from "./results.js";
import { enter, type Call, type Env } from "./context.js";
import { withoutWhen, type Origin, type Origins } from "./origin.js";

/** Where the value of a declared member comes from. */
export type OfMember = (declaration: ts.Declaration, env: Env) => readonly Origin[];

/** `undefined` when the value isn't known as a whole; an empty list when it has no such property. */
export function findProperty(
  origins: Origins,
  refs: References,
  ofMember: OfMember,
  origin: Origin,
  name: string,
): readonly Origin[] | undefined {
  return new Members(origins, refs, ofMember).property(origin, name);
}

class Members {
  constructor(
    private readonly origins: Origins,
    private readonly refs: References,
    private readonly ofMember: OfMember,
  ) {}

  property({ node, env }: Origin, name: string): readonly Origin[] | undefined {
    if (ts.isObjectLiteralExpression(node)) return this.ofLiteral(node, name, env);
    if (ts.isNewExpression(node)) return this.ofInstance(node, name, env);
    if (ts.isCallExpression(node) && isCreation(node)) return this.ofCreated(node, name, env);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.ofThis(node, name, env);
    if (ts.isClassLike(node)) return this.ofStatic(node, name, env);
    if (ts.isEnumDeclaration(node)) {
      const member = node.members.find((candidate) => staticName(candidate.name) === name);
      return member?.initializer ? this.origins.of(member.initializer, env) : undefined;
    }
    const parsing = ts.isCallExpression(node) ? this.origins.schemas.parsing(node, env) : undefined;
    if (typeof parsing?.gives === "object" && parsing.gives.member === name) return this.origins.of(parsing.given, env);
    if (/^\d+$/.test(name)) return this.element({ node, env }, Number(name));
    return ts.isCallExpression(node) ? findResult(this.origins, node, env, name) : undefined;
  }

  /** `Object.create(prototype)` */
  private ofCreated(call: ts.CallExpression, name: string, env: Env): readonly Origin[] | undefined {
    const [prototype] = call.arguments;
    const found = prototype ? this.origins.of(prototype, env).map((origin) => this.origins.property(origin, name)) : [];
    const kept = keptAs(call);
    const symbol = kept && this.refs.symbolOf(kept);
    const later = symbol ? this.assignedTo(symbol, name, env) : [];
    return found.includes(undefined) ? undefined : [...found.flatMap((some) => some ?? []), ...later];
  }

  private element(origin: Origin, index: number): readonly Origin[] | undefined {
    const { node, env } = origin;
    const rest = restAt(this.origins, origin, index);
    if (rest) return "expression" in rest ? this.origins.of(rest.expression, rest.env) : [rest];
    if (!ts.isArrayLiteralExpression(node)) return this.origins.items(origin);
    const element = node.elements[index];
    const isPlain = element && !node.elements.slice(0, index + 1).some(ts.isSpreadElement);
    return isPlain ? this.origins.of(element, env) : this.origins.items(origin);
  }

  private ofLiteral(node: ts.ObjectLiteralExpression, name: string, env: Env): readonly Origin[] | undefined {
    const later = this.assignedLater(node, name, env);
    for (const member of [...node.properties].reverse()) {
      if (ts.isSpreadAssignment(member)) {
        const spread = this.origins.of(member.expression, env).map((origin) => this.origins.property(origin, name));
        if (spread.includes(undefined)) return undefined;
        const values = spread.flatMap((some) => some ?? []);
        if (values.length > 0) return [...values, ...later];
      } else if (staticName(member.name) === name) {
        return [...this.ofMember(member, env), ...later];
      } else if (ts.isComputedPropertyName(member.name) && staticName(member.name) === undefined) {
        return undefined;
      }
    }
    const isKnown = later.length > 0 || !this.mergedUnder(node, name, env).includes(undefined);
    return isKnown ? later : undefined;
  }

  /** `const x = {}; x.name = value`, `Object.assign({}, { name: value })` */
  private assignedLater(node: ts.ObjectLiteralExpression, name: string, env: Env): readonly Origin[] {
    const more = this.mergedUnder(node, name, env).flatMap((some) => some ?? []);
    const kept = keptAs(node);
    const symbol = kept && this.refs.symbolOf(kept);
    return symbol ? [...more, ...this.assignedTo(symbol, name, env)] : more;
  }

  private mergedUnder(node: ts.ObjectLiteralExpression, name: string, env: Env): (readonly Origin[] | undefined)[] {
    const { parent } = node;
    const isBase = ts.isCallExpression(parent) && parent.arguments[0] === node && isMerge(parent);
    const merged = isBase ? parent.arguments.slice(1).flatMap((argument) => this.origins.of(argument, env)) : [];
    return merged.map((origin) => this.origins.property(origin, name));
  }

  private assignedTo(symbol: ts.Symbol, name: string, env: Env): readonly Origin[] {
    return this.refs.find(symbol, "filled").flatMap((use) => {
      const holder = isAccess(use.parent) && accessName(use.parent) === use ? use.parent : use;
      const access = holder.parent;
      if (!isAccess(access) || access.expression !== holder || accessName(access)?.text !== name) return [];
      if (!isAssignment(access.parent) || access.parent.left !== access) return [];
      const { right } = access.parent;
      return this.origins.choices.kept(this.origins.of(right, env), access, symbol.valueDeclaration, env);
    });
  }

  private ofInstance(node: ts.NewExpression, name: string, env: Env): readonly Origin[] | undefined {
    const maker = makerAt(this.origins, node.expression, env)?.node;
    return maker && this.ofClass(maker, name, env, node, node);
  }

  private ofStatic(cls: ts.ClassLikeDeclaration, name: string, env: Env): readonly Origin[] | undefined {
    const member = cls.members.find(
      (candidate) => isStatic(candidate) && candidate.name && staticName(candidate.name) === name,
    );
    return member && this.ofMember(member, env);
  }

  /** `this.name` where nothing is known of the instance but its class. */
  private ofThis(node: ts.Node, name: string, env: Env): readonly Origin[] | undefined {
    const maker = makerAround(this.origins, node);
    return maker && this.ofClass(maker, name, env, undefined, undefined);
  }

  /** A member of an instance; `made` is the `new` that made it, `call` what runs this class's constructor. */
  private ofClass(
    maker: Maker,
    name: string,
    env: Env,
    made: ts.NewExpression | undefined,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const own = ts.isClassLike(maker)
      ? maker.members.find((member) => !isStatic(member) && member.name && staticName(member.name) === name)
      : undefined;
    if (own && ts.isGetAccessorDeclaration(own)) return this.got(own, env, made);
    if (own && isFunctionNode(own)) return [{ node: own, env }];
    const fn = constructorOf(maker);
    const inner = fn && call ? enter(env, fn, call) : env;
    const field =
      own ??
      fn?.parameters.find((one) => ts.isParameterPropertyDeclaration(one, one.parent) && staticName(one.name) === name);
    const initial = field ? this.ofMember(field, inner) : this.ofPrototype(maker, name, env, made);
    const later = fieldAssignments(this.origins, maker, name);
    const all = [...initial, ...later.flatMap((right) => withoutWhen(this.origins.of(right, inner)))];
    return all.length > 0 ? all : this.ofBase(maker, name, inner, made, call);
  }

  /** What a getter gives: it knows its instance as a constructor does. */
  private got(fn: FunctionNode, env: Env, made: ts.NewExpression | undefined): readonly Origin[] {
    const inside = made ? enter(env, fn, made) : env;
    return returnsOf(fn).flatMap((expression) => this.origins.of(expression, inside));
  }

  /** What is put on a prototype under a name. */
  private ofPrototype(maker: Maker, name: string, env: Env, made: ts.NewExpression | undefined): readonly Origin[] {
    const members = this.origins.prototypes.members(maker).get(name) ?? [];
    return members.flatMap(({ value, isGetter }) => {
      const found = ts.isExpression(value) ? this.origins.of(value, env) : [{ node: value, env }];
      if (!isGetter) return found;
      return found.flatMap(({ node, env: at }) => (isFunctionNode(node) ? this.got(node, at, made) : []));
    });
  }

  /** The same of the class that it extends, whose constructor is run by `super` or by the same call. */
  private ofBase(
    maker: Maker,
    name: string,
    env: Env,
    made: ts.NewExpression | undefined,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const base = baseClass(this.origins, maker);
    const fn = constructorOf(maker);
    return base && this.ofClass(base, name, env, made, fn ? baseCall(this.origins, maker) : call);
  }
}

function isCreation({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.getText() === "Object.create";
}
