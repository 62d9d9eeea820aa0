/** What runs for messages of one name: members of handler maps, entries of maps, listeners of emitters. */
import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  isTransparent,
  keptAs,
  staticName,
  unwrap,
  type Access,
  type FunctionNode,
} from "../../program/syntax.js";
import type { Channel } from "./channel.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import type { Affix, Named, Naming } from "./naming.js";
import type { Origin } from "../../flow/origin.js";
import { inner } from "../places.js";

const GROWS = /^(push|add|unshift)$/;

/** The message's name as the key of a look-up, or as the first argument of an emission. */
export class Dispatch {
  private readonly seen = new Set<ts.Node>();
  constructor(
    private readonly finder: Finder,
    private readonly channel: Channel,
    private readonly naming: Naming,
  ) {}

  /**
   * `handlers[name]`, `names.includes(name)`, `handlers.get(name)`, `name in handlers`
   *
   * @returns whether it is seen where the collection is made
   */
  lookUp(collection: ts.Expression, env: Env, affix: Affix): boolean {
    const found = this.finder.origins.of(collection, env);
    for (const origin of found) {
      const { node } = origin;
      if (ts.isObjectLiteralExpression(node)) this.members(node, origin.env, affix);
      else if (ts.isArrayLiteralExpression(node)) this.elements(node, origin.env, affix);
      else if (ts.isNewExpression(node)) this.made(node, origin, affix);
      else if (node.kind === ts.SyntaxKind.ThisKeyword) this.methods(ts.findAncestor(node, ts.isClassLike), affix);
      this.later(node, affix);
    }
    return found.some(({ node }) => isCollection(node));
  }

  /** `new Set([…])`, `new Map([[…]])`, `new Handlers()` */
  private made(node: ts.NewExpression, { env }: Origin, affix: Affix): void {
    const cls = this.finder.origins.of(node.expression, env).find((origin) => ts.isClassLike(origin.node))?.node;
    if (cls && ts.isClassLike(cls)) this.methods(cls, affix);
    else if (node.arguments?.[0]) this.entries(node.arguments[0], env, affix);
  }

  /** `{ incoming_chat: (payload) => …, "chat_deactivated"() {} }` */
  private members(object: ts.ObjectLiteralExpression, env: Env, affix: Affix): void {
    for (const member of object.properties) {
      if (ts.isSpreadAssignment(member)) this.lookUp(member.expression, env, affix);
      else if (ts.isComputedPropertyName(member.name)) {
        const names = this.naming.add(member.name.expression, env, affix);
        this.handle(valueOf(member), names);
      } else this.member(member.name, valueOf(member), affix, true);
    }
  }

  /** Methods and function fields of a class whose instances are looked up in. */
  private methods(cls: ts.ClassLikeDeclaration | undefined, affix: Affix): void {
    for (const member of cls?.members ?? []) {
      const value = ts.isPropertyDeclaration(member) ? member.initializer : member;
      if (member.name && !ts.isComputedPropertyName(member.name)) this.member(member.name, value, affix);
    }
  }

  /** `isTable`: all that stands beside it is looked up by the same names. */
  private member(key: ts.PropertyName, value: ts.Node | undefined, affix: Affix, isTable = false): void {
    const { before, after } = affix;
    const text = staticName(key) ?? "";
    const name = text.slice(before.length, text.length - after.length);
    if (text !== before + name + after) return;
    const isText = ts.isStringLiteralLike(key);
    const place = isText ? inner(this.finder, key) : this.finder.view.placeOf(key);
    const form = isText ? "text" : ts.isShorthandPropertyAssignment(key.parent) ? "shorthand" : "identifier";
    const part = { ...place, start: place.start + before.length, end: place.end - after.length };
    if (isTable) this.naming.key(name, part, form, affix);
    else this.naming.addAt(name, part, form);
    this.handle(value, [{ name, env: undefined }]);
  }

  private elements(list: ts.ArrayLiteralExpression, env: Env, affix: Affix): void {
    for (const element of list.elements) this.naming.compare(element, env, affix);
  }

  /** `new Set(["a", "b"])`, `new Map([["a", handler]])` */
  private entries(list: ts.Expression, env: Env, affix: Affix): void {
    for (const { node, env: at } of this.finder.origins.of(list, env)) {
      if (!ts.isArrayLiteralExpression(node)) continue;
      for (const element of node.elements) {
        const pair = unwrap(element);
        const isPair = ts.isArrayLiteralExpression(pair);
        const [key = element, value] = isPair ? pair.elements : [];
        this.handle(value, this.naming.add(key, at, affix));
      }
    }
  }

  /** `handlers.set(name, f)`, `handlers[name] = f`, `names.push(name)`: what a collection gets after it was made. */
  private later(collection: ts.Node, affix: Affix): void {
    const kept = keptAs(collection);
    const symbol = kept && this.finder.refs.symbolOf(kept);
    if (!symbol || this.seen.has(collection)) return;
    this.seen.add(collection);
    for (const use of this.finder.refs.find(symbol)) {
      const holder = isAccess(use.parent) && accessName(use.parent) === use ? use.parent : use;
      const access = holder.parent;
      if (!isAccess(access) || access.expression !== holder) continue;
      if (ts.isElementAccessExpression(access)) this.stored(access, access.argumentExpression, affix);
      else if (ts.isCallExpression(access.parent) && access.parent.expression === access)
        this.told(access.parent, access.name.text, affix);
      else if (ts.isIdentifier(access.name)) this.member(access.name, storedIn(access), affix);
    }
  }

  private stored(access: ts.ElementAccessExpression, key: ts.Expression, affix: Affix): void {
    this.handle(storedIn(access), this.naming.add(key, undefined, affix));
  }

  private told(call: ts.CallExpression, method: string, affix: Affix): void {
    const [key, value] = call.arguments;
    if (key && /^(set|has|get|delete|add|push|includes)$/.test(method))
      this.handle(method === "get" ? storedIn(call) : value, this.naming.add(key, undefined, affix));
  }

  /** `list.filter((one) => one.name === name)`: records that hold a name have the functions that run for it. */
  record(field: Access, env: Env, affix: Affix): void {
    const key = accessName(field)?.text;
    if (key === undefined) return;
    for (const origin of this.finder.origins.of(field.expression, env)) {
      if (!ts.isObjectLiteralExpression(origin.node)) continue;
      const own = origin.node.properties.find((member) => member.name && staticName(member.name) === key);
      const written = own && valueOf(own);
      if (!written || !ts.isExpression(written)) continue;
      const names = this.naming.add(written, origin.env, affix);
      for (const member of origin.node.properties) if (member !== own) this.handle(valueOf(member), names);
    }
  }

  /** What an emitter is given comes out at its listeners. */
  emitted(call: ts.CallExpression, emitter: ts.Expression, env: Env, affix: Affix): void {
    for (const listening of this.finder.flow.listening(emitter, env))
      this.listener(listening.call, listening.env, call, affix);
  }

  /** `.on("name", handler)` */
  private listener(call: ts.CallExpression, env: Env, emission: ts.CallExpression, affix: Affix): void {
    const [name, handler] = call.arguments;
    const names = name ? this.naming.add(name, env, affix) : [];
    for (const fn of this.handle(handler, names)) this.finder.flow.relay(emission, fn);
  }

  /** A function that runs for these messages; gives back those that are seen. */
  private handle(handler: ts.Node | undefined, names: readonly Named[]): FunctionNode[] {
    if (!handler) return [];
    return names.flatMap(({ name, env }) => {
      const found = isFunctionNode(handler)
        ? [handler]
        : ts.isExpression(handler)
          ? this.finder.origins.of(handler, env).flatMap(({ node }) => (isFunctionNode(node) ? [node] : []))
          : [];
      for (const fn of found) {
        const known = this.channel.handlers.get(fn) ?? [];
        if (!known.includes(name)) this.channel.handlers.set(fn, [...known, name]);
      }
      return found;
    });
  }
}

function valueOf(member: ts.ObjectLiteralElementLike): ts.Node | undefined {
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : member;
}

/** What a place of a collection gets: `x[k] = value`, `(x[k] ||= []).push(value)`, `x.get(k).add(value)`. */
function storedIn(place: ts.Expression): ts.Expression | undefined {
  let written: ts.Expression | undefined;
  for (let current: ts.Node = place; ; current = current.parent) {
    const { parent } = current;
    if (isAssignment(parent)) written ??= parent.left === place ? parent.right : undefined;
    if (isAccess(parent) && parent.expression === current && ts.isCallExpression(parent.parent))
      return GROWS.test(accessName(parent)?.text ?? "") ? parent.parent.arguments[0] : written;
    if (!ts.isBinaryExpression(parent) && !isTransparent(parent)) return written;
  }
}

function isCollection(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isNewExpression(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword
  );
}
