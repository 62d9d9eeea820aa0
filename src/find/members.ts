/** What stands at a property of a value that is known as a whole: a literal, an instance, a class, an enum. */
import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  constructorOf,
  isAccess,
  isAssignment,
  isFunctionNode,
  keptAs,
  returnsOf,
  staticName,
  superCall,
} from "../program/syntax.js";
import { restAt } from "./arguments.js";
import { baseClass, fieldAssignments, isStatic } from "./classes.js";
import { enter, type Call, type Env } from "./env.js";
import type { Origin, Origins } from "./origin.js";

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
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.ofThis(node, name, env);
    if (ts.isClassLike(node)) return this.ofStatic(node, name, env);
    if (ts.isEnumDeclaration(node)) {
      const member = node.members.find((candidate) => staticName(candidate.name) === name);
      return member?.initializer ? this.origins.of(member.initializer, env) : undefined;
    }
    const parsing = ts.isCallExpression(node) ? this.origins.schemas.parsing(node, env) : undefined;
    if (typeof parsing?.gives === "object" && parsing.gives.member === name) return this.origins.of(parsing.given, env);
    return /^\d+$/.test(name) ? this.element({ node, env }, Number(name)) : undefined;
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
        const spread = this.origins.of(member.expression, env).map((origin) => this.property(origin, name));
        if (spread.includes(undefined)) return undefined;
        const values = spread.flatMap((some) => some ?? []);
        if (values.length > 0) return [...values, ...later];
      } else if (staticName(member.name) === name) {
        return [...this.ofMember(member, env), ...later];
      } else if (ts.isComputedPropertyName(member.name) && staticName(member.name) === undefined) {
        return undefined;
      }
    }
    return later;
  }

  /** `const x = {}; x.name = value`, `Object.assign({}, { name: value })` */
  private assignedLater(node: ts.ObjectLiteralExpression, name: string, env: Env): readonly Origin[] {
    const { parent } = node;
    const isBase =
      ts.isCallExpression(parent) &&
      parent.arguments[0] === node &&
      /^Object\.assign$/.test(parent.expression.getText());
    const merged = isBase ? parent.arguments.slice(1).flatMap((argument) => this.origins.of(argument, env)) : [];
    const more = merged.flatMap((origin) => this.property(origin, name) ?? []);
    const kept = keptAs(node);
    const symbol = kept && this.refs.symbolOf(kept);
    return symbol ? [...more, ...this.assignedTo(symbol, name, env)] : more;
  }

  private assignedTo(symbol: ts.Symbol, name: string, env: Env): readonly Origin[] {
    return this.refs.find(symbol, "filled").flatMap((use) => {
      const holder = isAccess(use.parent) && accessName(use.parent) === use ? use.parent : use;
      const access = holder.parent;
      if (!isAccess(access) || access.expression !== holder || accessName(access)?.text !== name) return [];
      return isAssignment(access.parent) && access.parent.left === access
        ? this.origins.of(access.parent.right, env)
        : [];
    });
  }

  private ofInstance(node: ts.NewExpression, name: string, env: Env): readonly Origin[] | undefined {
    const cls = this.origins.of(node.expression, env).find((origin) => ts.isClassLike(origin.node))?.node;
    return cls && ts.isClassLike(cls) ? this.ofClass(cls, name, env, node, node) : undefined;
  }

  private ofStatic(cls: ts.ClassLikeDeclaration, name: string, env: Env): readonly Origin[] | undefined {
    const member = cls.members.find(
      (candidate) => isStatic(candidate) && candidate.name && staticName(candidate.name) === name,
    );
    return member && this.ofMember(member, env);
  }

  /** `this.name` where nothing is known of the instance but its class. */
  private ofThis(node: ts.Node, name: string, env: Env): readonly Origin[] | undefined {
    const cls = ts.findAncestor(node, ts.isClassLike);
    return cls && this.ofClass(cls, name, env, undefined, undefined);
  }

  /** A member of an instance; `made` is the `new` that made it, `call` what runs this class's constructor. */
  private ofClass(
    cls: ts.ClassLikeDeclaration,
    name: string,
    env: Env,
    made: ts.NewExpression | undefined,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const own = cls.members.find((member) => !isStatic(member) && member.name && staticName(member.name) === name);
    if (own && ts.isGetAccessorDeclaration(own)) {
      // A getter knows its instance as a constructor does.
      const inside = made ? (enter(env, own, made) ?? env) : env;
      return returnsOf(own).flatMap((expression) => this.origins.of(expression, inside));
    }
    if (own && isFunctionNode(own)) return [{ node: own, env }];
    const fn = constructorOf(cls);
    const inner = fn && call ? (enter(env, fn, call) ?? env) : env;
    const field =
      own ??
      fn?.parameters.find((one) => ts.isParameterPropertyDeclaration(one, one.parent) && staticName(one.name) === name);
    const initial = field ? this.ofMember(field, inner) : [];
    const all = [...initial, ...fieldAssignments(cls, name).flatMap((right) => this.origins.of(right, inner))];
    return all.length > 0 ? all : this.ofBase(cls, name, inner, made, call);
  }

  /** The same of the class that it extends, whose constructor is run by `super` or by the same call. */
  private ofBase(
    cls: ts.ClassLikeDeclaration,
    name: string,
    env: Env,
    made: ts.NewExpression | undefined,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const base = baseClass(this.origins, cls);
    const fn = constructorOf(cls);
    return base && this.ofClass(base, name, env, made, fn ? superCall(fn) : call);
  }
}
